package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class and method that a document names exists. The changelog and the decisions may name what is gone. */
final class NamesTest {

    /** Names of others, which the documents may use. */
    private static final Set<String> FOREIGN = Set.of("AccessLogValve", "DataSource", "Inject");

    private static final Set<String> OF_THE_PAST = Set.of("CHANGELOG.md", "decisions.md");

    private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z][A-Za-z0-9]*)(?:[.(].*)?");
    private static final Pattern MEMBER = Pattern.compile("(?<![\\w.])([A-Z]\\w*)\\.(?!java\\b|md\\b)(\\w+\\(?)");
    private static final Pattern METHOD = Pattern.compile("\\.(\\w+\\()");
    private static final String PATH = "(?<![\\w/.])((?:core|kakao|shop|melon|tools|platform)(?:/[a-z]+)*/[A-Z]\\w+)";

    /** By the name of each type, the source that declares it. */
    private static final Map<String, String> SOURCES = sources();

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void ofTypesAndMembersAreInTheCode(Document document) {
        assertThat(document.inlineCode()).allMatch(NamesTest::exists);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void ofFilesInDrawingsAndTextsExist(Document document) {
        assertThat(Document.groups(PATH, document.text()))
                .allSatisfy(name -> assertThat(Path.of("src/main/java/kr/plusbot", name + ".java"))
                        .exists());
    }

    static Stream<Document> documents() {
        return Document.all().stream()
                .filter(document ->
                        !OF_THE_PAST.contains(document.file().getFileName().toString()));
    }

    private static boolean exists(String code) {
        Matcher type = TYPE.matcher(code);
        return (!type.matches() || SOURCES.containsKey(type.group(1)) || FOREIGN.contains(type.group(1)))
                && MEMBER.matcher(code).results().allMatch(member -> declares(member.group(1), member.group(2)))
                && METHOD.matcher(code).results().allMatch(method -> isSomewhere(method.group(1)));
    }

    /** @param member with its opening parenthesis when it is a method */
    private static boolean declares(String type, String member) {
        Pattern declaration = Pattern.compile("\\s" + Pattern.quote(member) + (member.endsWith("(") ? "" : "\\b"));
        return !SOURCES.containsKey(type)
                || declaration.matcher(SOURCES.get(type)).find();
    }

    private static boolean isSomewhere(String method) {
        return SOURCES.values().stream().anyMatch(source -> source.contains(method));
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> Document.of(file).text())
                    .flatMap(NamesTest::types)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, String>> types(String source) {
        return Document.groups("\\b(?:class|interface|record|enum) ([A-Z]\\w*)", source).stream()
                .distinct()
                .map(type -> Map.entry(type, source));
    }
}
