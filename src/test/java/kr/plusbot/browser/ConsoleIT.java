package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop's first day: from the link of the start to the first ring, and when the line is cut. */
class ConsoleIT {

    private static final String ORDER = "A-001";

    /** In milliseconds: after so long the page has said again that somebody is there. */
    private static final long HERE = 30_000;

    /** What somebody writes who would like it to run behind the counter. */
    private static final String SCRIPT = "<img src=x onerror=window.hit=1>";

    private static final String SHORT_SCRIPT = "<svg/onload=hit=1>";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Map.of("plusbot.console.enabled", "true"));

    @Test
    void servesAShopFromTheLinkToTheCutLine() {
        List<String> wrong = new ArrayList<>();
        Page tablet = tablet();
        tablet.clock().install();
        tablet.onConsoleMessage(message -> wrong.add(message.text()));
        tablet.onPageError(wrong::add);
        Counter counter = Counter.join(tablet, BROWSER.ownersLink());
        assertThat(tablet.url()).endsWith("/console/");
        assertThat(tablet.locator(".who")).not().containsText("사장님 님");
        counter.presses("영업 시작");
        Phone kim = BROWSER.open();
        orders(kim);
        rings(counter);
        findsNothingWrong(tablet);
        counter.presses(ORDER + " 접수 10분");
        assertThat(counter.card(ORDER)).containsText("준비 완료");
        kim.taps("주문내역").sees("쯤 준비돼요");
        asksAndIsAnswered(BROWSER.open().overSkill(), counter);
        writesTheMenu(counter);
        writesTheHours(counter);
        findsNothingWrongOnAPhone(counter);
        assertThat(tablet.evaluate("window.hit")).isNull();
        assertThat(wrong).isEmpty();
        seesThatTheLineIsCut(isOvertaken(counter));
        isShownInNoFrame(tablet.url());
    }

    /** A foreign page that would have the owner touch what they do not see. */
    private static void isShownInNoFrame(String address) {
        Page foreign = tablet();
        foreign.setContent("<iframe src='" + address + "'></iframe>");
        foreign.waitForCondition(() -> foreign.frames().get(1).url().startsWith("chrome-error:"));
    }

    private static Page tablet() {
        return BROWSER.page(new NewContextOptions().setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void orders(Phone kim) {
        kim.says("주문하기").taps("커피").taps("콜드브루").says("두 잔").taps("다 골랐어요").says(SCRIPT);
        kim.taps("매장 테이블에서 받기").says(SHORT_SCRIPT).taps("주문 확정").sees("주문번호");
    }

    private static void rings(Counter counter) {
        assertThat(counter.card(ORDER)).containsText("콜드브루");
        assertThat(counter.card(ORDER)).containsText(SCRIPT);
        assertThat(counter.card(ORDER)).containsText("매장 · 테이블 " + SHORT_SCRIPT);
        int before = counter.tones();
        counter.page().waitForCondition(() -> counter.tones() > before + 3);
    }

    private static void findsNothingWrong(Page tablet) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            tablet.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(tablet).analyze().getViolations())
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    private static void findsNothingWrongOnAPhone(Counter counter) {
        counter.page().setViewportSize(360, 740);
        for (String page : List.of("품절", "매출", "영업시간", "메뉴", "질문과 답", "못 알아들은 말", "알림", "직원", "주문")) {
            counter.presses(page);
            findsNothingWrong(counter.page());
        }
        counter.page().setViewportSize(1280, 800);
    }

    /** What a customer asks rings until somebody has read it. */
    private static void asksAndIsAnswered(Phone lee, Counter counter) {
        lee.says("사장님께 물어보기").says(SCRIPT).sees("매장에 전했어요").says(SCRIPT);
        assertThat(counter.page().locator(".asked")).hasText(SCRIPT);
        counter.page().getByText("물어본 뒤 나눈 말").click();
        assertThat(counter.page().locator(".turns .said").last()).hasText(SCRIPT);
        int before = counter.tones();
        counter.page().waitForCondition(() -> counter.tones() > before + 3);
        findsNothingWrong(counter.page());
        counter.page().getByText("읽었어요").click();
        counter.page().getByLabel("답 (손님이 그대로 읽어요)").fill("두 대 돼요");
        counter.page().getByText("답 보내기").click();
        assertThat(counter.page().getByText("손님이 물어본 것")).isHidden();
        lee.says("주문내역").sees("사장님 답: 두 대 돼요");
    }

    private static void writesTheHours(Counter counter) {
        counter.presses("영업시간").presses("월요일 쉬는 시간 더하기").presses("쉬는 날 더하기");
        counter.page()
                .getByLabel("쉬는 날", new Page.GetByLabelOptions().setExact(true))
                .fill("2027-02-08");
        findsNothingWrong(counter.page());
        counter.presses("저장하기");
        counter.page().getByText("전에 저장한 것").click();
        BROWSER.open().says("쉬는 날이 언제예요?").sees("월: 오전 0시-오후 3시");
        counter.presses("주문");
    }

    /** The next customer sees what the owner has stored, and no more. */
    private static void writesTheMenu(Counter counter) {
        counter.presses("메뉴").presses("콜드브루 고치기");
        counter.page().getByLabel("값(원)").fill("5200");
        counter.presses("확인").presses("콜드브루 위로");
        findsNothingWrong(counter.page());
        counter.presses("주문").presses("계속 쓰기");
        ringsOnEveryPage(counter);
        counter.presses("저장하기");
        assertThat(counter.page().getByText("저장한 그대로예요")).isVisible();
        BROWSER.open().says("주문하기").taps("커피").sees("콜드브루 5,200원");
        counter.presses("매출");
        assertThat(counter.page().getByText("받은 주문 2")).isVisible();
        findsNothingWrong(counter.page());
        counter.presses("주문 보기").presses("A-002 접수 5분");
        assertThat(counter.page().getByText("주문 보기")).isHidden();
    }

    /** The only tablet of the shop shows a form: an order rings there, and somebody counts as there. */
    private static void ringsOnEveryPage(Counter counter) {
        Page tablet = counter.page();
        Phone lee = BROWSER.open();
        lee.says("주문하기").taps("커피").sees("콜드브루 5,000원").taps("콜드브루").says("한 잔").taps("다 골랐어요");
        lee.says("건너뛰기").taps("매장 테이블에서 받기").says("8").taps("주문 확정").sees("주문번호");
        assertThat(tablet.getByText("새 주문 1건")).isVisible();
        int before = counter.tones();
        tablet.waitForCondition(() -> counter.tones() > before + 3);
        tablet.waitForRequest("**/api/board/here", () -> tablet.clock().fastForward(HERE));
        findsNothingWrong(tablet);
    }

    /** Another tablet is faster: the first one shows what is there. */
    private static Page isOvertaken(Counter first) {
        String page = first.page().url();
        Page tablet = tablet();
        tablet.route("**/api/stream", Route::abort);
        tablet.route("**/api/board/cursor", Route::abort);
        Counter slow = Counter.signIn(tablet, page);
        assertThat(slow.card(ORDER)).containsText("준비 완료");
        first.presses(ORDER + " 준비 완료");
        slow.presses(ORDER + " 준비 완료");
        assertThat(slow.card(ORDER)).containsText("건넸어요");
        assertThat(tablet.getByText("다른 곳에서 먼저 바꿨어요")).isVisible();
        return tablet;
    }

    /** The slow tablet hears nothing any more. */
    private static void seesThatTheLineIsCut(Page tablet) {
        assertThat(tablet.getByText("연결이 끊겼어요. 새 주문이")).isVisible();
        tablet.unroute("**/api/stream");
        tablet.unroute("**/api/board/cursor");
        assertThat(tablet.getByText("연결이 끊겼어요. 새 주문이")).isHidden();
    }
}
