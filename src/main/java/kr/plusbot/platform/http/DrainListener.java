package kr.plusbot.platform.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import java.util.function.Supplier;

/** Leaves for our own server, which knows the application by names only, how to begin the {@link Drain}. */
public final class DrainListener implements ServletContextListener {

    /** The attribute of the servlet context: a {@link Supplier} that begins the drain and says how long it is. */
    static final String ATTRIBUTE = "kr.plusbot.drain";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Supplier<Duration> drain = CDI.current().select(Drain.class).get()::begin;
        event.getServletContext().setAttribute(ATTRIBUTE, drain);
    }
}
