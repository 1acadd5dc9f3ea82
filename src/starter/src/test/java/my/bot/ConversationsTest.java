package my.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.plusbot.testkit.Conversations;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Says again what the simulator saved in {@code src/test/resources/conversations}. Each file is a test of its own. */
class ConversationsTest {

    @RegisterExtension
    static final WholeBot BOT = new WholeBot(TodayCommand.class);

    @TestFactory
    Stream<DynamicTest> answersAsItDidWhenItWasSaved() throws IOException {
        return Conversations.in(Path.of("src/test/resources/conversations"), BOT::bot);
    }
}
