package kr.plusbot.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * {@code java -jar plusbot.war}: unpacks the WAR to a temporary folder, serves it from an embedded Tomcat until the
 * process is asked to stop, and deletes the folder.
 */
public final class Main {

    private static final String SERVER = "kr.plusbot.launcher.EmbeddedTomcat";

    private final MainFolder folder;
    private volatile AutoCloseable server = () -> {};

    private Main(MainFolder folder) {
        this.folder = folder;
    }

    /** Serves until the process is stopped; ends with exit code 1 and one line when it cannot start. */
    public static void main(String[] arguments) throws URISyntaxException, ReflectiveOperationException {
        Path war = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        boolean serves = false;
        try {
            Main main = new Main(MainFolder.create());
            Runtime.getRuntime().addShutdownHook(new Thread(main::stop));
            serves = main.start(war);
        } catch (IOException e) {
            System.err.println("Plusbot does not start. It cannot be unpacked to the temporary folder: " + e);
        }
        if (!serves) {
            System.exit(1);
        }
    }

    private boolean start(Path war) throws IOException, ReflectiveOperationException {
        folder.unpack(war);
        ClassLoader libraries = libraries();
        Thread.currentThread().setContextClassLoader(libraries);
        server = (AutoCloseable) libraries
                .loadClass(SERVER)
                .getConstructor(Path.class, Path.class)
                .newInstance(folder.application(), folder.work());
        return ((BooleanSupplier) server).getAsBoolean();
    }

    private void stop() {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Plusbot did not stop cleanly: " + e);
        }
        folder.delete();
    }

    /** Tomcat's jars and the launcher's own classes, seen by nobody but the embedded Tomcat. */
    private ClassLoader libraries() throws IOException {
        List<URL> places = new ArrayList<>();
        places.add(url(folder.application()));
        try (Stream<Path> jars = Files.list(folder.application().resolve("WEB-INF/tomcat"))) {
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
