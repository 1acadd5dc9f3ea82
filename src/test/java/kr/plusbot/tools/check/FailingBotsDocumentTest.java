package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page of bots that fail says of each bot what the check says. */
class FailingBotsDocumentTest {

    private static final Path PAGE = Path.of("docs/check.md");

    @TestFactory
    List<DynamicTest> quotesTheCheck() {
        List<FailingBot> bots = FailingBot.twelve();
        return IntStream.range(0, bots.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        bots.get(i).title(),
                        () -> assertThat(Files.readString(PAGE)).contains(section(i + 1, bots.get(i)))))
                .toList();
    }

    /** The heading, and the first words of the check. */
    static String section(int number, FailingBot failing) throws IOException {
        try (FakeBot bot = FakeBot.of(failing.answer())) {
            BotCheck check = BotCheck.of(Protocol.SKILL, bot.address());
            String words = TextReport.of(Report.of(check.run(result -> {}), check.size()));
            return "### %d. %s\n\n```text\n%s\n```\n".formatted(number, failing.title(), words.split("\n\n", 2)[0]);
        }
    }
}
