package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of somebody who writes a bot, laid out as Maven has it. Immutable.
 *
 * @param folder absolute
 */
record DevProject(Path folder) {

    private static final Pattern RELEASE = Pattern.compile("<maven\\.compiler\\.release>\\s*(\\d+)\\s*<");
    private static final String LOWEST_RELEASE = "17";

    /** @throws IllegalArgumentException when this folder is no project, or was never packaged */
    static DevProject in(Path folder) throws IOException {
        DevProject project = new DevProject(folder);
        if (!Files.isRegularFile(project.pom()) || !Files.isDirectory(project.sources())) {
            throw new IllegalArgumentException(
                    "여기는 봇의 프로젝트가 아닙니다(pom.xml과 src/main/java가 없습니다). new로 만든 폴더에서 실행해 주세요: " + folder);
        }
        if (project.newestWar().isEmpty()) {
            throw new IllegalArgumentException("target에 WAR가 없습니다. 먼저 한 번 빌드해 주세요: ./mvnw package");
        }
        return project;
    }

    Path pom() {
        return folder.resolve("pom.xml");
    }

    Path sources() {
        return folder.resolve("src/main/java");
    }

    Path resources() {
        return folder.resolve("src/main/resources");
    }

    /** Where the saved conversations lie, among others. */
    Path testResources() {
        return folder.resolve("src/test/resources");
    }

    /** What the last build compiled and copied: what of it lies in the WAR is the project's own. */
    Path builtClasses() {
        return folder.resolve("target/classes");
    }

    /** Where pages and the like may lie; need not be there. The second is Plusbot's own. */
    List<Path> webFiles() {
        return List.of(folder.resolve("src/main/webapp"), folder.resolve("webapp"));
    }

    /** What the last {@code package} wrote. */
    Path war() throws IOException {
        return newestWar().orElseThrow();
    }

    private Optional<Path> newestWar() throws IOException {
        Path target = folder.resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".war") && Files.isRegularFile(file))
                    .max(Comparator.comparing(DevProject::written));
        }
    }

    /** Whether the class path may be another one than that of the last {@code package}. */
    boolean hasNewerPom() throws IOException {
        return written(pom()).compareTo(written(war())) > 0;
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** The Java that the project is compiled for. */
    String release() throws IOException {
        Matcher named = RELEASE.matcher(Files.readString(pom()));
        return named.find() ? named.group(1) : LOWEST_RELEASE;
    }

    /** How a message names a file of the project. */
    String name(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
