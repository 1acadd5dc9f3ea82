package kr.plusbot.platform.launcher;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.loader.WebappLoader;

/**
 * Loads the application's classes by one plain loader, as a rule that which loaded Tomcat. A server needs a loader for each of its applications;
 * one is enough for one, finds classes faster, and where it is the JVM's own, an archive of loaded classes works at its best.
 */
public final class EmbeddedLoader extends WebappLoader {

    private final ClassLoader classes;

    /** The application's classes come from where Tomcat does. */
    public EmbeddedLoader() {
        this(EmbeddedLoader.class.getClassLoader());
    }

    /** @param classes finds the application's classes */
    EmbeddedLoader(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public ClassLoader getClassLoader() {
        return classes;
    }

    @Override
    protected void startInternal() throws LifecycleException {
        setState(LifecycleState.STARTING);
    }
}
