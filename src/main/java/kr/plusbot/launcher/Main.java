package kr.plusbot.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * {@code java -jar plusbot.war}: unpacks the WAR to a temporary folder, serves it from an embedded Tomcat until the
 * process is asked to stop, and deletes the folder. {@code java -jar plusbot.war check ADDRESS} tries out a bot instead.
 */
public final class Main {

    private static final String SERVER = "kr.plusbot.launcher.EmbeddedTomcat";
    private static final String CHECK = "kr.plusbot.check.CommandLine";

    private final MainFolder folder;
    private volatile AutoCloseable server = () -> {};

    private Main(MainFolder folder) {
        this.folder = folder;
    }

    /**
     * Serves until the process is stopped, or checks; ends with exit code 1 and one line when it cannot start.
     *
     * @param arguments {@code check} and an address, or none
     */
    public static void main(String[] arguments) throws URISyntaxException, ReflectiveOperationException {
        Path war = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        int failure = 1;
        try {
            Main main = new Main(MainFolder.create());
            Runtime.getRuntime().addShutdownHook(new Thread(main::stop));
            main.folder.unpack(war);
            List<String> words = List.of(arguments);
            if (!words.isEmpty() && words.get(0).equals("check")) {
                System.exit(main.check(words.subList(1, words.size())));
            }
            failure = main.serve() ? 0 : 1;
        } catch (IOException e) {
            System.err.println("Plusbot does not start. It cannot be unpacked to the temporary folder: " + e);
        }
        if (failure != 0) {
            System.exit(failure);
        }
    }

    private boolean serve() throws IOException, ReflectiveOperationException {
        ClassLoader libraries = libraries(folder.application(), "WEB-INF/tomcat");
        Thread.currentThread().setContextClassLoader(libraries);
        server = (AutoCloseable) libraries
                .loadClass(SERVER)
                .getConstructor(Path.class, Path.class)
                .newInstance(folder.application(), folder.work());
        return ((BooleanSupplier) server).getAsBoolean();
    }

    /** The application's own class does it, with the application's libraries. */
    @SuppressWarnings("unchecked")
    private int check(List<String> arguments) throws IOException, ReflectiveOperationException {
        Path classes = folder.application().resolve("WEB-INF/classes");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var commandLine = (ToIntBiFunction<List<String>, Consumer<String>>) libraries(classes, "WEB-INF/lib")
                .loadClass(CHECK)
                .getConstructor()
                .newInstance();
        return commandLine.applyAsInt(arguments, out::println);
    }

    private void stop() {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Plusbot did not stop cleanly: " + e);
        }
        folder.delete();
    }

    /** A folder of classes and one of jars, seen by nobody else. */
    private ClassLoader libraries(Path classes, String folderOfJars) throws IOException {
        List<URL> places = new ArrayList<>();
        places.add(url(classes));
        try (Stream<Path> jars = Files.list(folder.application().resolve(folderOfJars))) {
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
