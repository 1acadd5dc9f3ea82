package kr.plusbot.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import kr.plusbot.server.jdbc.HaltPoint;

/** The WAR that the build has packaged, as it is or with more commands in it. Without state. */
public final class TestWar {

    private TestWar() {}

    /** As it was packaged. */
    public static Path packaged() {
        return Path.of("target/plusbot.war").toAbsolutePath();
    }

    /** A copy with these commands, which CDI finds there like every other. */
    public static Path with(Class<?>... commands) {
        Path copy = Distribution.newFolder("war").resolve("plusbot.war");
        try {
            Files.copy(packaged(), copy);
            try (FileSystem zip = FileSystems.newFileSystem(copy)) {
                for (Class<?> command : commands) {
                    add(command, zip);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy whose process ends at a {@link HaltPoint}, if it is told one. */
    static Path halting() {
        Class<?>[] classes = HaltPoint.classes();
        Path copy = with(classes);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path services = Files.createDirectories(zip.getPath("WEB-INF/classes/META-INF/services"));
            Files.writeString(services.resolve(Driver.class.getName()), classes[0].getName());
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Class<?> command, FileSystem zip) throws IOException {
        String name = command.getName().replace('.', '/') + ".class";
        Path target = zip.getPath("WEB-INF/classes", name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = requireNonNull(command.getClassLoader().getResourceAsStream(name))) {
            Files.copy(bytes, target);
        }
    }
}
