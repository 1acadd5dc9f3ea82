package kr.plusbot.platform.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.function.ToIntFunction;

/** Leaves for our own server, which knows the application by names only, how many connections an address may have. */
public final class ConnectionsListener implements ServletContextListener {

    /** The attribute of the servlet context: a {@link ToIntFunction} from an address to a number. */
    static final String ATTRIBUTE = "kr.plusbot.connections";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ToIntFunction<String> most = CDI.current().select(KnownPeers.class).get()::mostConnections;
        event.getServletContext().setAttribute(ATTRIBUTE, most);
    }
}
