package kr.plusbot.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    void unpack(Path war) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unpack(zip, entry);
            }
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        Path target = application().resolve(entry.getName()).normalize();
        if (!target.startsWith(application())) {
            throw new IOException("an entry of the WAR leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
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
