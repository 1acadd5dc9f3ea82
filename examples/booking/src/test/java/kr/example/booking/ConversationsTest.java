package kr.example.booking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.plusbot.testkit.Conversations;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Says again what the simulator saved, at the moment when it was said, to a restaurant where nobody has booked yet. */
class ConversationsTest {

    @RegisterExtension
    static final WholeBot BOT = new WholeBot(BookingDialogue.class)
            .with("booking.file", "target/bookings-" + System.nanoTime() + ".csv");

    @TestFactory
    Stream<DynamicTest> answersAsItDidWhenItWasSaved() throws IOException {
        return Conversations.in(Path.of("src/test/resources/conversations"), BOT::bot);
    }
}
