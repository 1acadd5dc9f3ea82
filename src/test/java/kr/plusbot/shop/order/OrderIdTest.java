package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.BotId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "1, A-001",
        "17, A-017",
        "999, A-999",
        "1000, B-001",
        "1998, B-999",
        "18981, S-999",
        "18982, U-001",
        "24975, Z-999",
        "24976, AA-001",
        "25975, AB-001"
    })
    void countsInLettersAndNumbers(int count, String number) {
        assertThat(OrderId.of(BotId.MAIN, DAY, count)).isEqualTo(new OrderId(BotId.MAIN, DAY, number));
    }

    @Test
    void countsTestsInALetterOfTheirOwn() {
        assertThat(OrderId.ofTest(BotId.MAIN, DAY, 1).number()).isEqualTo("T-001");
        assertThat(OrderId.ofTest(BotId.MAIN, DAY, 1_000)).isEqualTo(new OrderId(BotId.MAIN, DAY, "T-1000"));
        assertThat(OrderId.ofTest(BotId.MAIN, DAY, 7).isTest()).isTrue();
        assertThat(IntStream.rangeClosed(1, 60_000).mapToObj(count -> OrderId.of(BotId.MAIN, DAY, count)))
                .noneMatch(OrderId::isTest);
    }

    @Test
    void givesEveryOrderOfADayAnotherNumber() {
        assertThat(IntStream.rangeClosed(1, 60_000).mapToObj(count -> OrderId.of(BotId.MAIN, DAY, count)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A-17",
                "a-017",
                "A-0017",
                "A017",
                "Ａ-017",
                "A-٠١٧",
                "A-017 ",
                "A-017\n",
                "ABCD-001",
                "' or '1'='1"
            })
    void isOnlyWhatAnOrderCanBeCalled(String number) {
        assertThat(OrderId.of(BotId.MAIN, DAY, number)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(BotId.MAIN, DAY, number));
    }
}
