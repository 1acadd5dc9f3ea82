package kr.plusbot.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The temporary folder of this process: the unpacked WAR, and what Tomcat writes. Deleted when the process ends. */
final class MainFolder {

    private final Path root;
    private volatile AutoCloseable user = () -> {};

    private MainFolder(Path root) {
        this.root = root;
    }

    /** A new one, where the system keeps temporary files. */
    static MainFolder create() throws IOException {
        MainFolder folder = new MainFolder(Files.createTempDirectory("plusbot"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::end));
        return folder;
    }

    /** The unpacked WAR. */
    Path application() {
        return root.resolve("application");
    }

    /** Tomcat's own. */
    Path work() {
        return root.resolve("work");
    }

    /** @param server is closed before the folder is deleted */
    void closeBefore(AutoCloseable server) {
        user = server;
    }

    private void end() {
        try {
            user.close();
        } catch (Exception e) {
            Console.complain("Plusbot did not stop cleanly: " + e);
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            Console.complain("Could not delete " + root + ": " + e);
        }
    }
}
