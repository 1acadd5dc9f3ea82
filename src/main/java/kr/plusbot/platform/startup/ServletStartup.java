package kr.plusbot.platform.startup;

import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger.Level;
import java.util.Set;
import kr.plusbot.platform.launcher.Main;
import org.glassfish.jersey.servlet.init.JerseyServletContainerInitializer;
import org.jboss.weld.environment.servlet.EnhancedListener;

/**
 * Starts the Weld and the Jersey that the WAR brings, where the server has none of its own: on Tomcat, and in {@link Main}.
 * On a Jakarta EE server it does nothing.
 */
@Vetoed
public final class ServletStartup implements ServletContainerInitializer {

    private static final String APPLICATION = "kr.plusbot.BotApplication";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
        if (!serverHas(context, "jakarta.enterprise.inject.spi.CDI")
                || !serverHas(context, "jakarta.ws.rs.ext.RuntimeDelegate")) {
            OwnLibraries.start(context);
        }
    }

    private static boolean serverHas(ServletContext context, String type) {
        try {
            Class.forName(type, false, context.getClassLoader().getParent());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Apart, so that a server which has its own libraries never links these. */
    @Vetoed
    private static final class OwnLibraries {

        private static final System.Logger LOG = System.getLogger("kr.plusbot");

        static void start(ServletContext context) throws ServletException {
            try {
                new WithoutRequestScope().onStartup(Set.of(), context);
                Class<?> application = Class.forName(APPLICATION, false, context.getClassLoader())
                        .asSubclass(Application.class);
                new JerseyServletContainerInitializer().onStartup(Set.of(application), context);
            } catch (RuntimeException | ClassNotFoundException e) {
                LOG.log(Level.ERROR, "Plusbot does not start. {0}", FirstCause.of(e));
                LOG.log(Level.DEBUG, "The start failed.", e);
                throw new ServletException(e);
            }
        }
    }

    /**
     * Weld without its request and session scopes, which no bean of ours has: Tomcat ends an asynchronous request on
     * another thread than it began, and Weld complains of each.
     */
    @Vetoed
    private static final class WithoutRequestScope extends EnhancedListener {

        @Override
        public void requestInitialized(ServletRequestEvent event) {}

        @Override
        public void requestDestroyed(ServletRequestEvent event) {}

        @Override
        public void sessionCreated(HttpSessionEvent event) {}

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {}
    }
}
