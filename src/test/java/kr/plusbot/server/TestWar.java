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
import java.util.List;
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

    /** A copy with this number in place of its own, and these commands: another release. */
    static Path release(String number, Class<?>... commands) {
        Path copy = with(commands);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            replace(zip.getPath("META-INF/MANIFEST.MF"), "(?m)(?<=^Implementation-Version: ).*?(?=\\r?$)", number);
            String own = "(?<=<version>)" + version(zip.getPath("META-INF/artifacts/pom.xml")) + "(?=</version>)";
            for (String file : List.of("pom.xml", "plusbot-bom.pom", "plusbot-testkit.pom")) {
                replace(zip.getPath("META-INF/artifacts", file), own, number);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Path pom) throws IOException {
        return Files.readString(pom)
                .replaceFirst("(?s).*?<artifactId>plusbot</artifactId>\\s*<version>(.*?)</version>.*", "$1");
    }

    private static void replace(Path file, String pattern, String words) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll(pattern, words));
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
