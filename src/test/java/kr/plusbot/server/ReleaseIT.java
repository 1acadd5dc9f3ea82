package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The release that {@code docs/release.md} describes, built in another folder than our own WAR. */
final class ReleaseIT {

    /** Folders that no build begins with. */
    private static final Set<String> MADE = Set.of("target", ".git", "node_modules");

    private final Path project = Distribution.newFolder("release");

    @Test
    void holdsTheSameBytesWhereverItIsBuilt() throws IOException {
        assumeThat(hasSbom(TestWar.packaged()))
                .as("Maven writes no SBOM when it is offline")
                .isTrue();
        copy(Path.of("").toAbsolutePath());
        assertThat(maven("-Prelease", "-DskipTests", "package")).startsWith("0 ");
        Path release = project.resolve("target/release");
        assertThat(names(release))
                .allMatch(name -> name.endsWith(".sha256") || Files.exists(release.resolve(name + ".sha256")))
                .anyMatch(name -> name.endsWith("-sources.jar"))
                .anyMatch(name -> name.endsWith("-javadoc.jar"))
                .anyMatch(name -> name.endsWith(".cdx.json"))
                .anyMatch(name -> name.matches("plusbot-bom-.*\\.pom"))
                .anyMatch(name -> name.matches("plusbot-testkit-[^-]*(-SNAPSHOT)?\\.jar"));
        assertThat(project.resolve("target/plusbot.war")).hasSameBinaryContentAs(TestWar.packaged());
    }

    private static boolean hasSbom(Path war) throws IOException {
        try (var zip = FileSystems.newFileSystem(war)) {
            return Files.exists(zip.getPath("META-INF/sbom"));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void copy(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (MADE.contains(folder.getFileName().toString()) && !folder.equals(from)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(project.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, project.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String maven(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                        .toString(),
                                "-B",
                                "-ntp",
                                "-Dmaven.repo.local=" + System.getProperty("localRepository")),
                        Stream.of(words))
                .toList();
        ProcessBuilder program = ServerProcess.program(command);
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try (ServerProcess process = ServerProcess.start("release", program.directory(project.toFile()))) {
            return process.awaitExit() + " " + process.output();
        }
    }
}
