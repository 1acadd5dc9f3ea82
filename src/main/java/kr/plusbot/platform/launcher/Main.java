package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * {@code java -jar plusbot.war}: unpacks the WAR to a temporary folder, serves it from an embedded Tomcat until the
 * process is asked to stop, and deletes the folder. {@code java -jar plusbot.war check ADDRESS} tries out a bot instead;
 * {@code java -jar plusbot.war unpack FOLDER} unpacks for good, and the {@code plusbot.jar} in that folder does the rest.
 */
public final class Main {

    private static final String SERVER = "kr.plusbot.platform.launcher.EmbeddedTomcat";
    private static final String CHECK = "kr.plusbot.tools.check.CommandLine";

    private final MainFolder folder;
    private volatile AutoCloseable server = () -> {};

    private Main(MainFolder folder) {
        this.folder = folder;
    }

    /**
     * Serves until the process is stopped, or does what else it is told; ends with exit code 1 and one line when it cannot.
     *
     * @param arguments {@code check} and an address, {@code unpack} and a folder, or none
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException, ReflectiveOperationException {
        MainArchive archive = MainArchive.ofThisProcess();
        List<String> words = List.of(arguments);
        if (isFirst("unpack", words)) {
            System.exit(unpack(archive, words));
        }
        int failure = 1;
        try {
            Main main = new Main(MainFolder.create());
            Runtime.getRuntime().addShutdownHook(new Thread(main::stop));
            failure = main.run(archive, words);
        } catch (IOException e) {
            System.err.println("Plusbot does not start. It cannot be unpacked to the temporary folder: " + e);
        }
        if (failure != 0) {
            System.exit(failure);
        }
    }

    private static boolean isFirst(String word, List<String> words) {
        return !words.isEmpty() && words.get(0).equals(word);
    }

    private static int unpack(MainArchive war, List<String> words) {
        if (words.size() != 2) {
            System.err.println("Usage: java -jar plusbot.war unpack FOLDER");
            return 2;
        }
        try {
            System.out.println(war.unpackForGood(Path.of(words.get(1))));
            return 0;
        } catch (IOException e) {
            System.err.println("Plusbot is not unpacked. It takes a folder that does not exist yet: " + e);
            return 1;
        }
    }

    private int run(MainArchive archive, List<String> words) throws IOException, ReflectiveOperationException {
        boolean unpacked = archive.isUnpacked();
        MainApplication application = unpacked ? archive.unpacked() : archive.unpack(folder.application());
        ClassLoader loader = unpacked ? Main.class.getClassLoader() : application.loader();
        if (isFirst("check", words)) {
            System.exit(check(loader, words.subList(1, words.size())));
        }
        return serve(loader, application) ? 0 : 1;
    }

    private boolean serve(ClassLoader loader, MainApplication application) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        server = (AutoCloseable) loader.loadClass(SERVER)
                .getConstructor(Path.class, Path.class)
                .newInstance(application.folder(), folder.work());
        return ((BooleanSupplier) server).getAsBoolean();
    }

    /** The application's own class does it, with the application's libraries. */
    @SuppressWarnings("unchecked")
    private static int check(ClassLoader loader, List<String> arguments) throws ReflectiveOperationException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var commandLine = (ToIntBiFunction<List<String>, Consumer<String>>)
                loader.loadClass(CHECK).getConstructor().newInstance();
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
}
