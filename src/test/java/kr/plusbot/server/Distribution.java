package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build has unpacked below {@code target/servers}, and what is made of it. Without state. */
final class Distribution {

    private Distribution() {}

    /** The one file or folder that lies in this folder of {@code target/servers}. */
    static Path in(String folder) {
        try (Stream<Path> content = Files.list(Path.of("target/servers", folder))) {
            return content.filter(path -> !path.endsWith("META-INF"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty folder below {@code target/server-runs}. */
    static Path newFolder(String name) {
        try {
            Path runs = Files.createDirectories(Path.of("target/server-runs"));
            return Files.createTempDirectory(runs.toAbsolutePath(), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
