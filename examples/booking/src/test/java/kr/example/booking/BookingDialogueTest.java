package kr.example.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kr.plusbot.testkit.Bot;
import org.junit.jupiter.api.Test;

class BookingDialogueTest {

    /** Friday, 18:10 in Seoul. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T09:10:00Z"), ZoneOffset.UTC);

    private final Bookings bookings =
            new Bookings(Files.createTempDirectory("booking").resolve("bookings.csv"));
    private final Bot bot = Bot.with(new BookingDialogue(bookings, clock));

    BookingDialogueTest() throws IOException {}

    @Test
    void booksATable() {
        bot.user("kim")
                .says("예약하기")
                .taps("11월 28일(토)")
                .taps("18시 30분")
                .taps("2명")
                .sees("11월 28일(토) 18시 30분, 2명 예약했어요. 그날 뵐게요.");
    }

    @Test
    void offersNeitherThePastNorMondays() {
        assertThat(bot.user("kim").says("예약하기").buttons())
                .contains("11월 27일(금)")
                .doesNotContain("11월 30일(월)");
        assertThat(bot.user("kim").taps("11월 27일(금)").buttons())
                .contains("18시 30분")
                .doesNotContain("18시 00분", "11시 30분");
    }

    @Test
    void givesATableToTheFirst() {
        bot.user("kim").says("예약하기").taps("11월 28일(토)").taps("12시 00분");
        bot.user("lee").says("예약하기").taps("11월 28일(토)").taps("12시 00분").taps("3명");

        bot.user("kim").taps("1명").sees("방금 다른 손님이 그 자리를 잡았어요.*");
        assertThat(bot.user("park").says("예약하기").taps("11월 28일(토)").buttons()).doesNotContain("12시 00분");
    }
}
