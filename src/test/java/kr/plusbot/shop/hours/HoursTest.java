package kr.plusbot.shop.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a file of hours, by the calendar. 23 November 2026 is a Monday. */
final class HoursTest {

    private static final String PUB = """
            week:
              - {days: 화-목, open: "17:00-02:00"}
              - {days: "금·토", open: "12:00-24:00", breaks: ["15:00-17:00"]}
              - {days: 월, open: "00:00-24:00"}
            holidays: [01-01, 2026-12-08 ~ 2026-12-10]
            days:
              - {date: 2026-12-09, open: "10:00-12:00"}
              - {date: 2026-12-11}
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T17:00, 2026-11-25T02:00",
        "2026-11-25T01:59:59, 2026-11-25T02:00",
        "2026-11-27T12:00, 2026-11-27T15:00",
        "2026-11-27T17:00, 2026-11-28T00:00",
        "2026-11-23T09:00, 2026-11-24T00:00",
        "2026-12-09T11:59, 2026-12-09T12:00"
    })
    void isOpenUntil(LocalDateTime now, LocalDateTime until) throws WrongFile {
        assertThat(read(PUB).openUntil(now)).contains(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:59:59, 2026-11-24T17:00",
        "2026-11-25T02:00, 2026-11-25T17:00",
        "2026-11-27T15:00, 2026-11-27T17:00",
        "2026-11-29T00:00, 2026-11-30T00:00",
        "2026-12-08T18:00, 2026-12-09T10:00",
        "2026-12-09T12:00, 2026-12-12T12:00",
        "2027-01-01T13:00, 2027-01-02T12:00"
    })
    void isClosedAndOpensNext(LocalDateTime now, LocalDateTime opens) throws WrongFile {
        assertThat(read(PUB).openUntil(now)).isEmpty();
        assertThat(read(PUB).nextOpening(now)).contains(opens);
    }

    @Test
    void knowsShopsThatNeverCloseAndNeverOpen() throws WrongFile {
        LocalDateTime now = LocalDateTime.parse("2026-11-24T03:00");
        assertThat(read("week: [{days: 매일, open: \"00:00-24:00\"}]").openUntil(now))
                .isPresent();
        assertThat(read("week: [{days: 매일}]").openUntil(now)).isEmpty();
        assertThat(read("week: [{days: 매일}]").nextOpening(now)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "week: []",
                "week: [{days: 월-굼, open: \"08:00-22:00\"}]",
                "week: [{days: 월-수, open: \"08:00-22:00\"}, {days: 화, open: \"09:00-22:00\"}]",
                "week: [{days: 월, open: \"8시-22시\"}]",
                "week: [{days: 월, open: \"08:00-24:30\"}]",
                "week: [{days: 월, open: \"08:00-22:00\", breaks: [\"23:00-23:30\"]}]",
                "{week: [{days: 월}], holidays: [13-01]}",
                "{week: [{days: 월}], holidays: [설날]}",
                "{week: [{days: 월}], holidays: [2026-12-03 ~ 2026-12-01]}",
                "{week: [{days: 월}], days: [{date: 2026-02-30}]}",
                "{week: [{days: 월}], days: [{date: 2026-12-01}, {date: 2026-12-01}]}",
                "{week: [{days: 월}], lunch: []}"
            })
    void refusesWhatSaysNoHours(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(WrongFile.class).hasMessageMatching("[^\n]*[가-힣][^\n]*");
    }

    @Test
    void readsTheExample() throws Exception {
        try (InputStream in = Hours.class.getResourceAsStream("hours.yaml")) {
            Hours cafe = ShopYaml.read(in.readAllBytes(), Hours.class);
            assertThat(cafe.openUntil(LocalDateTime.parse("2026-12-24T17:00")))
                    .contains(LocalDateTime.parse("2026-12-24T18:00"));
            assertThat(cafe.nextOpening(LocalDateTime.parse("2026-12-31T09:00")))
                    .contains(LocalDateTime.parse("2027-01-02T10:00"));
        }
    }

    static Hours read(String yaml) throws WrongFile {
        return ShopYaml.read(yaml.getBytes(StandardCharsets.UTF_8), Hours.class);
    }
}
