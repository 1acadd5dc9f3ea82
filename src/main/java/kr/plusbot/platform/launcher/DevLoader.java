package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one web application; the libraries come from the server's loader, which stays. That one is no parent, since the
 * application looks there for libraries of a full server. Safe across threads.
 */
final class DevLoader extends URLClassLoader {

    private static final ClassLoader LIBRARIES = DevLoader.class.getClassLoader();
    private static final String LAUNCHER = DevLoader.class.getPackageName() + ".";

    static {
        registerAsParallelCapable();
    }

    /** @param application its folder */
    DevLoader(Path application) throws MalformedURLException {
        super(
                new URL[] {application.resolve(MainApplication.CLASSES).toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean isOwn = !name.startsWith(LAUNCHER) && super.findResource(name.replace('.', '/') + ".class") != null;
        return isOwn ? super.findClass(name) : LIBRARIES.loadClass(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL own = super.findResource(name);
        return own == null ? LIBRARIES.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        Map<String, URL> found = new LinkedHashMap<>();
        Collections.list(super.findResources(name)).forEach(url -> found.put(url.toString(), url));
        Collections.list(LIBRARIES.getResources(name)).forEach(url -> found.putIfAbsent(url.toString(), url));
        return Collections.enumeration(found.values());
    }
}
