package kr.plusbot.shop.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer reads who asks about hours. 21 December 2026 is a Monday. */
final class HoursAnswerTest {

    private static final String BISTRO = """
            week:
              - {days: 월-목, open: "10:00-21:00", breaks: ["15:00-17:00"]}
              - {days: "금, 토", open: "17:00-02:00"}
            holidays: [12-25, 2026-12-31 ~ 2027-01-02]
            days:
              - {date: 2026-12-24, open: "10:00-18:00"}
            """;

    @ParameterizedTest
    @CsvSource({
        "내일 여나요, 내일: 오전 10시-오후 3시",
        "일요일에 하나요, 12월 27일(일): 쉬어요",
        "일욜 해요?, 12월 27일(일): 쉬어요",
        "월요일 하나요, 오늘: 오전 10시",
        "다음 주 월요일 하나요, 12월 28일(월): 오전 10시",
        "12월 25일에 하나요, 12월 25일(금): 쉬어요",
        "12/24 영업하나요, 12월 24일(목): 오전 10시-오후 6시",
        "26일은 몇 시까지 해요, 12월 26일(토): 오후 5시-다음 날 오전 2시",
        "크리스마스에 여나요, 12월 25일(금): 쉬어요",
        "크리스마스 이브에도 하나요, 12월 24일(목): 오전 10시-오후 6시",
        "새해 첫날 하나요, 1월 1일(금): 쉬어요",
        "금일 영업하나요, 오늘: 오전 10시",
        "설날에 여나요, 12월 25일(금): 쉬어요"
    })
    void tellsOfTheDayThatIsAskedFor(String question, String told) throws WrongFile {
        assertThat(answer(question, "2026-12-21T11:00")).contains(told);
    }

    @Test
    void tellsOfTheBreakAndOfTheDaysEnd() throws WrongFile {
        assertThat(answer("오늘 몇 시까지", "2026-12-21T11:00"))
                .startsWith("지금 열려 있어요. 오늘 오후 3시부터 오후 5시까지 쉬고 오늘 오후 9시까지 해요.\n오늘: ");
        assertThat(answer("오늘 몇 시까지", "2026-12-21T17:00")).startsWith("지금 열려 있어요. 오늘 오후 9시까지 해요.\n");
        assertThat(answer("지금 열었나요", "2026-12-21T15:00")).startsWith("지금은 닫혀 있어요. 오늘 오후 5시에 열어요.\n");
        assertThat(answer("지금 열었나요", "2026-12-27T01:30")).startsWith("지금 열려 있어요. 오늘 오전 2시까지 해요.\n");
    }

    private static String answer(String question, String at) throws WrongFile {
        Hours hours = ShopYaml.read(BISTRO.getBytes(StandardCharsets.UTF_8), Hours.class);
        LocalDateTime now = LocalDateTime.parse(at);
        Optional<LocalDateTime> until = hours.openUntil(now);
        return HoursAnswer.to(
                question, hours, new OpenState(now, until.isPresent(), until, hours.nextOpening(now), false));
    }
}
