package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each public type of the test kit has an example in its Javadoc, and all of them work in one test of somebody's own bot. */
final class TestKitExamplesTest {

    private static final Path KIT = Path.of("src/testkit/java/kr/plusbot/testkit");
    private static final String CONVERSATIONS = "src/test/resources/conversations";

    /** The bot that the examples talk with. */
    private static final Path TEA = Path.of("docs/dialogue.md");

    private static final Path TODAY = Path.of("src/starter/src/main/java/my/bot/TodayCommand.java");

    private static final String FILE = """
            package my.bot;

            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;

            import com.github.benmanes.caffeine.cache.*;
            import java.io.IOException;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.Optional;
            import java.util.concurrent.CompletableFuture;
            import java.util.stream.Stream;
            import kr.plusbot.core.chat.*;
            import kr.plusbot.platform.database.DatabaseUnavailable;
            import kr.plusbot.testkit.*;
            import kr.plusbot.tools.simulator.ChatFile;
            import org.glassfish.jersey.test.spi.TestContainer;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.EnumSource;

            class %s {
            %s
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void work() throws Exception {
        Map<String, String> examples = new TreeMap<>();
        for (Path type : publicTypes()) {
            examples.merge(place(type), example(type), String::concat);
        }
        Path conversations = Files.createDirectory(folder.resolve("conversations"));
        Files.copy(Path.of(CONVERSATIONS, "order.chat.yaml"), conversations.resolve("order.chat.yaml"));
        List<String> files = new ArrayList<>();
        examples.forEach((name, tests) ->
                files.add(FILE.formatted(name, tests).replace(CONVERSATIONS, conversations.toString())));
        String tea = Document.of(TEA).blocks("java").get(0);
        files.addAll(List.of(tea, Files.readString(TODAY)));
        try (CompiledBlocks blocks = CompiledBlocks.of(files, folder)) {
            assertThat(blocks.warnings()).isEmpty();
            assertThat(blocks.runTests()).isGreaterThanOrEqualTo(publicTypes().size());
        }
    }

    /** All talk with one bot, unless they start another. */
    private static String place(Path type) {
        boolean isOther = !type.endsWith("WholeBot.java") && example(type).contains("new WholeBot(");
        return isOther ? name(type) + "Example" : "Examples";
    }

    private static String name(Path type) {
        return type.getFileName().toString().replace(".java", "");
    }

    /** What has annotations is part of a class as it stands; else it is what one test does. */
    private static String example(Path type) {
        String name = name(type);
        String code = Document.groups(
                        "(?s)<pre>\\{@code\\n(.*?) \\* \\}</pre>",
                        Document.of(type).text())
                .stream()
                .map(text -> text.replaceAll("(?m)^ \\* ?", ""))
                .collect(Collectors.joining());
        assertThat(code).as(name).isNotEmpty();
        return code.startsWith("@") ? code : "@Test\nvoid runs%s() throws Exception {\n%s}\n".formatted(name, code);
    }

    private static List<Path> publicTypes() throws IOException {
        try (Stream<Path> files = Files.list(KIT)) {
            return files.filter(file -> !Document.groups(
                                    "^(public )(?:final )?(?:class|record|enum|interface) ",
                                    Document.of(file).text())
                            .isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
