package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final Path EXAMPLE = Path.of("src/test/java/kr/plusbot/docs/EchoCommand.java");
    private static final Pattern SETTING = Pattern.compile("\"(plusbot\\.[a-z.-]+[a-z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void showsTheCommandThatIsCompiledHere(String readme) throws IOException {
        String source = Files.readString(EXAMPLE);
        String type = source.substring(source.indexOf("public class")).strip();
        assertThat(Files.readString(Path.of(readme))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/settings.md", "docs/settings.en.md"})
    void explainsEverySetting(String document) throws IOException {
        List<String> settings = settingsInTheSources();
        assertThat(settings).hasSizeGreaterThan(5);
        assertThat(Files.readString(Path.of(document))).contains(settings);
    }

    @Test
    void showsTheDialogueThatIsCompiledHere() throws IOException {
        String source = Files.readString(Path.of("src/test/java/kr/plusbot/docs/TeaDialogue.java"));
        String type = source.substring(source.indexOf("public class")).strip();
        assertThat(Files.readString(Path.of("docs/dialogue.md"))).contains(type);
    }

    @Test
    void theExampleAnswers() {
        var message = new IncomingMessage(new UserId("test"), MessageKind.TEXT, "따라해:안녕").withArgument("안녕");
        assertThat(new EchoCommand().reply(message)).isEqualTo(Reply.of("안녕"));
    }

    private static List<String> settingsInTheSources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(ReadmeTest::settings)
                    .filter(name -> !name.equals("plusbot.jar"))
                    .distinct()
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> settings(Path source) {
        try {
            return SETTING.matcher(Files.readString(source)).results().map(ReadmeTest::name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(MatchResult setting) {
        return setting.group(1);
    }
}
