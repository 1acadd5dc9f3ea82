package kr.plusbot.platform.launcher;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.loader.WebappLoader;

/**
 * Loads the application's classes by the loader that loaded Tomcat. A server needs a loader for each of its applications;
 * one is enough for one, finds classes faster, and where it is the JVM's own, an archive of loaded classes works at its best.
 */
public final class EmbeddedLoader extends WebappLoader {

    @Override
    public ClassLoader getClassLoader() {
        return EmbeddedLoader.class.getClassLoader();
    }

    @Override
    protected void startInternal() throws LifecycleException {
        setState(LifecycleState.STARTING);
    }
}
