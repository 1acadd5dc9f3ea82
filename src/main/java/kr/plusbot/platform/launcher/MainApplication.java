package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of the WAR, unpacked: the launcher's classes at its root, the application's below {@code WEB-INF}. Immutable.
 *
 * @param folder where it lies
 */
record MainApplication(Path folder) {

    /** Where the application's own classes are. */
    static final String CLASSES = "WEB-INF/classes";

    private static final List<String> JARS = List.of("WEB-INF/tomcat", "WEB-INF/lib");

    /** Whether the JVM's own loader finds the server and the application. */
    static boolean isOnClassPath() {
        return ClassLoader.getSystemResource("org/apache/catalina/startup/Tomcat.class") != null;
    }

    /** What loads the server and the application: a loader that nobody else sees, or the JVM's own. */
    ClassLoader loader() throws IOException {
        if (isOnClassPath()) {
            return MainApplication.class.getClassLoader();
        }
        List<URL> places = new ArrayList<>(List.of(url(folder), url(folder.resolve(CLASSES))));
        for (Path jar : jars()) {
            places.add(url(jar));
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    Path classes() {
        return folder.resolve(CLASSES);
    }

    /** What loads the launcher, the server and the libraries, but no class of the application. */
    ClassLoader serverLoader() throws IOException {
        List<URL> places = new ArrayList<>(List.of(url(folder)));
        for (Path jar : jars()) {
            places.add(url(jar));
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Writes a jar that has our own classes in it, and the other jars on its class path. */
    void writeJar(Path jar) throws IOException {
        Map<String, Path> content = new TreeMap<>();
        collect(folder, folder.resolve("kr"), content);
        collect(folder.resolve(CLASSES), folder.resolve(CLASSES), content);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(jar))) {
            for (Map.Entry<String, Path> entry : content.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                if (Files.isRegularFile(entry.getValue())) {
                    Files.copy(entry.getValue(), out);
                }
            }
        }
    }

    /** The WAR's own, with the class path. */
    private Manifest manifest(Path jar) throws IOException {
        try (InputStream ofWar = Files.newInputStream(folder.resolve(JarFile.MANIFEST_NAME))) {
            Manifest manifest = new Manifest(ofWar);
            Path beside = Objects.requireNonNull(jar.getParent());
            String others = jars().stream().map(other -> name(beside, other)).collect(Collectors.joining(" "));
            manifest.getMainAttributes().put(Name.CLASS_PATH, others);
            return manifest;
        }
    }

    private static void collect(Path root, Path start, Map<String, Path> content) throws IOException {
        try (Stream<Path> paths = Files.walk(start)) {
            paths.filter(path -> !path.equals(root)).forEach(path -> content.put(name(root, path), path));
        }
    }

    /** As jars write it: folders end with a slash, and some libraries look for them. */
    private static String name(Path root, Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        return Files.isDirectory(path) ? name + "/" : name;
    }

    /** The server's and the application's libraries. */
    List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String place : JARS) {
            try (Stream<Path> found = Files.list(folder.resolve(place))) {
                jars.addAll(found.sorted().toList());
            }
        }
        return jars;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
