package kr.plusbot.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** {@code java -jar plusbot.war}: unpacks the WAR to a temporary folder and serves it from an embedded Tomcat. */
public final class Main {

    private static final String SERVER = "kr.plusbot.launcher.EmbeddedTomcat";

    private Main() {}

    /** Serves until the process is stopped; ends with exit code 1 and one line when it cannot start. */
    public static void main(String[] arguments) throws Exception {
        Path war = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = Files.createTempDirectory("plusbot");
        unpack(war, folder);
        ClassLoader libraries = libraries(folder);
        Thread.currentThread().setContextClassLoader(libraries);
        Class<?> server = libraries.loadClass(SERVER);
        boolean started = (boolean) server.getMethod("start", Path.class).invoke(null, folder);
        if (!started) {
            System.exit(1);
        }
    }

    private static void unpack(Path war, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(war);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(zip, entry, folder);
            }
        }
    }

    private static void unpack(ZipInputStream zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry of the WAR leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(zip, target);
        }
    }

    /** Tomcat's jars and the launcher's own classes, seen by nobody but the embedded Tomcat. */
    private static ClassLoader libraries(Path folder) throws IOException {
        List<URL> places = new ArrayList<>();
        places.add(url(folder));
        try (Stream<Path> jars = Files.list(folder.resolve("WEB-INF/tomcat"))) {
            for (Path jar : jars.sorted().toList()) {
                places.add(url(jar));
            }
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
