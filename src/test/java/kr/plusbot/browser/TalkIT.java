package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user does with the phone, and the bot's own answers to it. */
class TalkIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void searchesSongs() {
        BROWSER.melon().finds("아이유", "아이유", "밤편지", "좋은 날");
        Phone kim = BROWSER.open().says("멜론검색:아이유").sees("[밤편지] 밤편지 by 아이유");
        Locator song = kim.bubbles().last().locator("p a").first();
        assertThat(song)
                .hasAttribute("href", Pattern.compile("https://www\\.melon\\.com/song/detail\\.htm\\?songId=.*"));
        assertThat(song).hasAttribute("rel", "noopener noreferrer");
        assertThat(kim.bubbles().last().locator("a.link-button")).hasText("멜론에서 더 보기");
        kim.seesButtons();
    }

    @Test
    void ordersFromStartToNumber() {
        Phone kim = BROWSER.open().says("주문하기").seesButtons("커피", "논커피", "디저트", "취소");
        assertThat(kim.root().getByText("원하는 버튼을 선택하세요")).isVisible();
        assertThat(kim.field()).not().isVisible();
        kim.taps("커피").taps("콜드브루").seesButtons().says("2").sees("콜드브루 2개 10,000원");
        kim.taps("다 골랐어요").says("건너뛰기").taps("매장 테이블에서 받기").says("7").sees("받기: 매장, 테이블 7");
        kim.taps("주문 확정").sees("주문이 들어갔어요.");
        assertThat(kim.bubbles().last()).containsText(Pattern.compile("주문번호 [A-Z]+-\\d{3}"));
        kim.taps("주문내역").sees("콜드브루 2개, 10,000원");
    }

    @Test
    void showsThreeButtonsAndScrollsToTheOthers() {
        Phone kim = BROWSER.open().says("주문하기");
        Locator keyboard = kim.root().locator(".keyboard");
        double button = kim.buttons().first().boundingBox().height;
        assertThat(keyboard.boundingBox().height / button).isBetween(2.9, 3.2);
        assertThat((Integer) keyboard.evaluate("it => it.scrollHeight - it.clientHeight"))
                .isPositive();
    }

    @Test
    void showsTheNewestBubbleWhateverStandsBelow() {
        Phone kim = BROWSER.open(BROWSER.page(new NewContextOptions().setViewportSize(390, 700)));
        for (String text : List.of("도움말", "주문내역")) {
            kim.says(text);
            assertThat(kim.bubbles().last()).isInViewport(new IsInViewportOptions().setRatio(1));
        }
        kim.root().locator(".view").evaluate("it => it.scrollTop = 0");
        kim.taps("주문하기");
        assertThat(kim.bubbles().last()).isInViewport(new IsInViewportOptions().setRatio(1));
    }

    @Test
    void leavesNoRingBehindTheMouse() {
        Phone kim = BROWSER.open().says("주문하기");
        kim.button("커피").focus();
        kim.taps("커피");
        assertThat(kim.page().locator(":focus-visible")).hasCount(0);
    }

    @Test
    void isUsedByTheKeyboardAlone() {
        Phone kim = BROWSER.open();
        kim.field().focus();
        kim.page().keyboard().type("주문하기");
        kim.page().keyboard().press("Enter");
        assertThat(kim.button("커피")).isFocused();
        kim.page().keyboard().press("Tab");
        kim.page().keyboard().press("Space");
        kim.sees("[논커피] 골라 주세요.");
        assertThat(kim.buttons().first()).isFocused();
    }

    @Test
    void bringsEarlierTextsBack() {
        Phone kim = BROWSER.open().says("도움말").says("ㅁㄴㅇㄹ");
        kim.field().press("ArrowUp");
        assertThat(kim.field()).hasValue("ㅁㄴㅇㄹ");
        kim.field().press("ArrowUp");
        assertThat(kim.field()).hasValue("도움말");
        kim.field().press("ArrowDown");
        kim.field().press("ArrowDown");
        assertThat(kim.field()).hasValue("");
        assertThat(kim.button("보내기")).isHidden();
    }

    @Test
    void sendsNothingWhileASyllableIsComposed() {
        Phone kim = BROWSER.open();
        kim.field().focus();
        CDPSession browser = kim.page().context().newCDPSession(kim.page());
        for (String syllable : new String[] {"ㄷ", "도", "돗"}) {
            browser.send("Input.imeSetComposition", composed(syllable));
        }
        assertThat(kim.field()).hasValue("돗");
        kim.field().dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true, "bubbles", true));
        kim.field().dispatchEvent("keydown", Map.of("key", "Enter", "keyCode", 229, "bubbles", true));
        assertThat(kim.ownBubbles()).hasCount(0);
        browser.send("Input.imeSetComposition", composed("도"));
        browser.send("Input.insertText", text("도움말"));
        assertThat(kim.field()).hasValue("도움말");
        kim.page().keyboard().press("Enter");
        kim.answered(2).sees("무엇을 도와드릴까요?");
        assertThat(kim.ownBubbles()).hasText(new String[] {"도움말"});
    }

    @Test
    void blocksAndReturns() {
        Phone kim = BROWSER.open().says("주문하기").taps("커피").chooses("채널 차단");
        assertThat(kim.root().getByText("차단한 채널이에요.")).isVisible();
        assertThat(kim.field()).not().isVisible();
        kim.button("열린 방에서 계속 쓰기").click();
        kim.says("오늘의 운세")
                .sees("지원하는 명령어가 아닙니다.")
                .chooses("채널 추가")
                .seesButtons()
                .says("오늘의 운세")
                .sees("지원하는 명령어가 아닙니다.");
    }

    @Test
    void leavesAndComesBackToAnEmptyRoom() {
        Phone kim = BROWSER.open().says("주문하기").chooses("채팅방 나가기");
        assertThat(kim.bubbles()).hasCount(0);
        kim.button("다시 들어가기").click();
        kim.isOpen().seesButtons().says("오늘의 운세").sees("지원하는 명령어가 아닙니다.");
    }

    @Test
    void makesRoomForALongText() {
        Phone kim = BROWSER.open();
        double height = kim.field().boundingBox().height;
        kim.field().pressSequentially("띄어쓰기없이길게쓴글".repeat(8));
        assertThat(kim.field().boundingBox().height).isGreaterThan(2 * height);
        kim.field().press("Enter");
        kim.answered(2);
        assertThat(kim.field().boundingBox().height).isEqualTo(height);
    }

    @Test
    void foldsAMenuAwayWhenTheUserTurnsElsewhere() {
        Phone kim = BROWSER.open();
        Locator menu = kim.root().locator(".menu ul");
        kim.root().locator(".menu summary").click();
        assertThat(menu).isVisible();
        kim.page().keyboard().press("Escape");
        assertThat(menu).not().isVisible();
        kim.root().locator(".menu summary").click();
        kim.field().click();
        assertThat(menu).not().isVisible();
    }

    @Test
    void servesSeveralUsersSideBySide() {
        Phone kim = BROWSER.open().says("주문하기").taps("커피");
        Phone lee = kim.another("lee").says("오늘의 운세").sees("지원하는 명령어가 아닙니다.");
        kim.taps("아메리카노").sees("[온도] 골라 주세요.");
        lee.seesButtons();
    }

    @Test
    void sendsWhatIsNoText() {
        Phone kim = BROWSER.open();
        for (String[] medium :
                new String[][] {{"사진", "지금은 사진을"}, {"동영상", "동영상은 아직"}, {"음성", "음성은 아직"}, {"처음 보는 종류", "아직 받을 수 없는 형식"}
                }) {
            kim.root().locator(".media summary").click();
            kim.button(medium[0]).click();
            kim.sees(medium[1]);
        }
        assertThat(kim.ownBubbles().first().locator("img")).isVisible();
    }

    private static JsonObject composed(String text) {
        JsonObject composition = text(text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        return composition;
    }

    private static JsonObject text(String text) {
        JsonObject object = new JsonObject();
        object.addProperty("text", text);
        return object;
    }
}
