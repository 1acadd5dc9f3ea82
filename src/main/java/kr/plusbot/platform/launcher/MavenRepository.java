package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Maven keeps on this machine what it has fetched and built. Immutable.
 *
 * @param folder need not be there yet
 */
record MavenRepository(Path folder) {

    private static final String PROPERTY = "maven.repo.local";
    private static final Pattern OPTION = Pattern.compile("(?:^|\\s)-D" + Pattern.quote(PROPERTY) + "=(\\S+)");
    private static final Pattern SETTING = Pattern.compile("<localRepository>([^<]*)</localRepository>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** The one that Maven would use: as this process is told, then as Maven is told by its environment, then as its settings say. */
    static MavenRepository local() throws IOException {
        Path maven = Path.of(System.getProperty("user.home"), ".m2");
        Map<String, String> environment = System.getenv();
        Optional<String> told = Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Stream.of("MAVEN_ARGS", "MAVEN_OPTS")
                        .map(name -> environment.getOrDefault(name, ""))
                        .flatMap(options -> first(OPTION, options).stream())
                        .findFirst());
        return new MavenRepository(
                told.or(() -> ofSettings(maven)).map(Path::of).orElse(maven.resolve("repository")));
    }

    private static Optional<String> ofSettings(Path maven) {
        try {
            String settings = COMMENT.matcher(Files.readString(maven.resolve("settings.xml")))
                    .replaceAll("");
            return first(SETTING, settings)
                    .map(text -> text.strip().replace("${user.home}", System.getProperty("user.home")))
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Puts a file of an artifact there, as {@code mvn install} does, in place of an older one. */
    void put(String artifact, String version, String extension, InputStream content) throws IOException {
        Path target = folder.resolve("kr/plusbot").resolve(artifact).resolve(version);
        Path file = Files.createDirectories(target).resolve("%s-%s.%s".formatted(artifact, version, extension));
        Path part = Files.createTempFile(target, artifact, ".part");
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
