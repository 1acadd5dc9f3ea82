package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.BotApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell to type: the settings, files, profiles, tests and addresses in it exist. */
final class ShellBlocksTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithCommands")
    void nameSettingsThatExist(Document document) {
        String commands = commands(document);
        assertThat(Settings.names()).containsAll(Document.groups("-D(plusbot\\.[a-z.-]+)=", commands));
        assertThat(Settings.variables()).containsAll(Document.groups("\\b(PLUSBOT_[A-Z_]+)=", commands));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithCommands")
    void nameFilesThatExist(Document document) {
        assertThat(Document.groups(
                        "(?:^|[ ;])((?:\\./mvnw|(?:src|deploy|docs|bench|\\.ci|\\.github)/)[^ ;\\n]*)",
                        commands(document)))
                .allSatisfy(name -> assertThat(Path.of(name)).exists());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithCommands")
    void nameProfilesAndTestsThatExist(Document document) throws IOException {
        String commands = commands(document);
        List<String> profiles = Document.groups("<id>([a-z-]+)</id>", Files.readString(Path.of("pom.xml")));
        assertThat(profiles).containsAll(Document.groups(" -P([a-z-]+)", commands));
        assertThat(Document.groups(" -D(?:it\\.)?test=(\\w+)", commands))
                .allSatisfy(test -> assertThat(isInTests(test + ".java")).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithCommands")
    void nameSubcommandsThatExist(Document document) {
        Document main = Document.of(Path.of("src/main/java/kr/plusbot/platform/launcher/Main.java"));
        assertThat(Document.groups("-jar \\S*plusbot\\.(?:war|jar) +([a-z-]+)", commands(document)))
                .allMatch(word -> main.text().contains("\"" + word + "\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentsWithCommands")
    void callPathsThatAreServed(Document document) {
        List<String> served = new BotApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                        .map(type ->
                                type.getAnnotation(jakarta.ws.rs.Path.class).value())
                        .toList();
        assertThat(Document.groups("http://(?:localhost|[0-9.]+):8080/([^ ?'\"]+)", commands(document)))
                .allMatch(path -> served.stream().anyMatch(path::startsWith));
    }

    @Test
    void sendAndShowValidJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Document document : Document.all()) {
            Stream<String> sent = Document.groups("-d '(\\{.*\\})'", commands(document)).stream();
            for (String text :
                    Stream.concat(sent, document.blocks("json").stream()).toList()) {
                assertThat(json.readTree(text).isObject())
                        .as("%s: %s", document, text)
                        .isTrue();
            }
        }
    }

    @Test
    void showValidYaml() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        for (Document document : Document.all()) {
            for (String text : document.blocks("yaml")) {
                assertThat(yaml.readTree(text).isObject())
                        .as("%s: %s", document, text)
                        .isTrue();
            }
        }
    }

    static Stream<Document> documentsWithCommands() {
        return Document.all().stream().filter(document -> !commands(document).isBlank());
    }

    /** All lines of shell, continued lines put together, without comments. */
    private static String commands(Document document) {
        return document.blocks("sh").stream()
                .collect(Collectors.joining("\n"))
                .replace("\\\n", " ")
                .lines()
                .map(line -> line.replaceFirst("(^| +)#.*", ""))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isInTests(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }
}
