package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Kakao does around the bot: what it keeps, cuts, counts, and says in its place. */
class KakaoSideIT {

    private static final String BUTTONS =
            "{\"message\":{\"text\":\"골라요\"},\"keyboard\":{\"type\":\"buttons\",\"buttons\":[%s]}}";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void waitsForFiveSeconds() {
        Phone kim = BROWSER.open();
        kim.page().route("**/plusfriend/message", route -> {});
        kim.says("느린 봇").sees("자동응답 시스템이 응답하지 않고 있습니다.");
        Locator call = kim.panel("호출").locator(".calls details").first();
        assertThat(call.locator(".outcome")).hasText("응답 없음");
        assertThat(call.locator(".findings")).containsText("5초 안에 답이 오지 않았어요.");
        kim.page().unroute("**/plusfriend/message");
        kim.says("도움말").sees("무엇을 도와드릴까요?");
        assertThat(kim.page().locator("#in-a-row")).hasText("연속 실패 0/10");
        assertThat(kim.page().locator("#today")).hasText("오늘 1/1,000");
    }

    @Test
    void refusesWhatIsNoReply() {
        Phone kim = BROWSER.open().botAnswers("{\"message\":{\"text\":1}}");
        kim.says("안녕").sees("wrong message format");
        Locator findings = kim.panel("호출").locator(".findings").first();
        assertThat(findings).containsText("message의 'text'이(가) 문자열이 아니에요.");
        assertThat(findings).containsText("문서 6.2");
    }

    @Test
    void cutsLongTextsAndDropsTheButtonsBeyond100() {
        String labels =
                IntStream.rangeClosed(1, 101).mapToObj(i -> "\"버튼" + i + "\"").collect(Collectors.joining(","));
        Phone kim = BROWSER.open().botAnswers(BUTTONS.formatted(labels).replace("골라요", "가".repeat(1_001)));
        kim.says("안녕");
        assertThat(kim.bubbles().last()).hasText("가".repeat(1_000));
        assertThat(kim.buttons()).hasCount(100);
        assertThat(kim.panel("호출").locator(".findings li")).hasCount(2);
    }

    @Test
    void showsAReplyInTheFixedOrder() {
        Phone kim = BROWSER.open().botAnswers("""
                {"message":{"message_button":{"label":"열기","url":"https://example.com/a"},
                 "photo":{"url":"http://localhost/nothing.png","width":720,"height":630},"text":"위"}}""");
        kim.says("안녕");
        assertThat(kim.bubbles().last().locator("> *").evaluateAll("all => all.map(it => it.tagName).join()"))
                .isEqualTo("P,IMG,A");
        assertThat(kim.bubbles().last().locator("a")).hasAttribute("href", "https://example.com/a");
    }

    @Test
    void keepsTheLastKeyboardForTenMinutes() {
        Phone kim = BROWSER.open().botAnswers(BUTTONS.formatted("\"가\",\"나\""));
        kim.says("안녕").seesButtons("가", "나");
        for (int minute = 1; minute < 10; minute++) {
            kim.winds("+1분").seesButtons("가", "나");
        }
        kim.winds("+1분").seesButtons();
    }

    @Test
    void writesADayAboveWhatIsSaidOnIt() {
        Phone kim = BROWSER.open();
        Locator days = kim.root().locator(".notice");
        kim.says("도움말");
        assertThat(days).hasCount(1);
        kim.winds("+1일").says("도움말");
        assertThat(days).hasCount(2);
        assertThat(days.last()).hasText(Pattern.compile("\\d{4}년 \\d+월 \\d+일 .요일"));
    }

    @Test
    void asksForTheHomeKeyboardOnceAMinuteForAllUsers() {
        Page page = BROWSER.page();
        AtomicInteger asked = new AtomicInteger();
        page.route("**/plusfriend/keyboard", route -> {
            asked.incrementAndGet();
            route.resume();
        });
        Phone kim = BROWSER.open(page);
        kim.another("lee").another("park");
        assertThat(asked).hasValue(1);
        kim.winds("+1분").another("choi");
        assertThat(asked).hasValue(2);
    }

    @Test
    void takesADoubleTapForTwoCalls() {
        Phone kim = BROWSER.open().botAnswers(BUTTONS.formatted("\"가\""));
        kim.says("안녕").button("가").dblclick();
        kim.answered(4);
        assertThat(kim.ownBubbles()).hasText(new String[] {"안녕", "가", "가"});
    }

    @Test
    void replacesTheBotAfterTenFailuresInARow() {
        Phone kim = BROWSER.open();
        kim.page().route("**/plusfriend/message", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        for (int failure = 1; failure < 10; failure++) {
            kim.says("안녕").sees("응답하지 않고 있습니다.");
        }
        kim.says("안녕").sees("지금은 자동응답을 이용할 수 없습니다.");
        assertThat(kim.page().locator("#in-a-row")).hasText("연속 실패 10/10");
        kim.page().unroute("**/plusfriend/message");
        kim.says("도움말").sees("무엇을 도와드릴까요?");
        assertThat(kim.page().locator("#in-a-row")).hasText("연속 실패 0/10");
        kim.winds("+1일");
        assertThat(kim.page().locator("#today")).hasText("오늘 0/1,000");
    }
}
