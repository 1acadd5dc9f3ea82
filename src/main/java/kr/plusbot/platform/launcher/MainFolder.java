package kr.plusbot.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The temporary folder of one process: the unpacked WAR, and what Tomcat writes. */
final class MainFolder {

    private final Path root;

    private MainFolder(Path root) {
        this.root = root;
    }

    /** A new one, where the system keeps temporary files. */
    static MainFolder create() throws IOException {
        return new MainFolder(Files.createTempDirectory("plusbot"));
    }

    /** The unpacked WAR. */
    Path application() {
        return root.resolve("application");
    }

    /** Tomcat's own. */
    Path work() {
        return root.resolve("work");
    }

    /** Deletes all of it that can be deleted. */
    void delete() {
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("Could not delete " + root + ": " + e);
        }
    }
}
