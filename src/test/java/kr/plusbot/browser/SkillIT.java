package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The talk over the skill protocol. */
class SkillIT {

    private static final String TEXT =
            "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"네\"}}]}}";

    @RegisterExtension
    static final Browser BROWSER = new Browser(Map.of(
            "plusbot.menu.file",
            "src/test/resources/kr/plusbot/browser/breads.yaml",
            "plusbot.melon.timeout",
            "PT20S"));

    @Test
    void showsSongsAsAList() {
        BROWSER.melon().finds("아이유", "아이유", "밤편지", "좋은 날");
        Phone kim = BROWSER.open().overSkill().says("멜론검색:아이유");
        Locator card = kim.bubbles().last();
        assertThat(card.locator(".head")).hasText("멜론 \"아이유\" 검색결과");
        assertThat(card.locator(".items b")).hasText(new String[] {"밤편지", "좋은 날"});
        assertThat(card.locator(".items a").first())
                .hasAttribute("href", Pattern.compile("https://www\\.melon\\.com/.*"));
        assertThat(card.locator("a.press")).hasText("멜론에서 더 보기");
        assertThat(kim.field()).isVisible();
    }

    @Test
    void sendsMediaAsKakaoDoes() {
        Phone kim = BROWSER.open().overSkill();
        Locator body = kim.panel("호출")
                .locator(".calls details")
                .first()
                .getByLabel("본문")
                .first();
        for (String[] medium : new String[][] {
            {"사진", "지금은 사진을", "\"trigger\": {\n      \"type\": \"IMAGE_UPLOAD\""},
            {"동영상", "동영상은 아직", "\"type\": \"video\""},
            {"보안 이미지", "지금은 사진을", "\"utterance\": \"보안 이미지 전송이 완료되었습니다.\""},
            {"이모티콘", "아직 받을 수 없는 형식", "\"utterance\": \"(이모티콘)\""}
        }) {
            kim.root().locator(".media summary").click();
            kim.button(medium[0]).click();
            kim.sees(medium[1]);
            assertThat(body).containsText(medium[2]);
        }
        assertThat(kim.ownBubbles().first().locator("img")).isVisible();
    }

    @Test
    void sharesAGroupRoomBetweenTwoUsers() throws IOException {
        Phone own = BROWSER.open().overSkill();
        own.page().getByText("그룹방 열기").click();
        Locator kim = own.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("kim의 그룹방"));
        Locator lee = own.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("lee의 그룹방"));
        kim.getByLabel("메시지 입력").fill("안녕");
        kim.getByLabel("메시지 입력").press("Enter");
        assertThat(kim.locator(".notice").last()).containsText("outputs: []");
        assertThat(lee.locator(".said.other")).containsText("안녕");
        lee.getByLabel("봇 부르기").click();
        lee.getByLabel("메시지 입력").pressSequentially("도움말");
        lee.getByLabel("메시지 입력").press("Enter");
        for (Locator phone : List.of(kim, lee)) {
            assertThat(phone.locator(".said.bot")).containsText("무엇을 도와드릴까요?");
            assertThat(phone.locator(".quick")).hasCount(0);
        }
        kim.getByText("주문내역", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(lee.locator(".said.bot").last()).containsText("1:1 채팅");
        assertThat(own.panel("호출")
                        .locator(".calls details")
                        .first()
                        .getByLabel("본문")
                        .first())
                .containsText("botGroupKey");
        Locator files = own.panel("대화 파일");
        Download saved =
                own.page().waitForDownload(() -> files.getByText("대화 저장").click());
        String yaml = Files.readString(saved.path());
        assertThat(yaml)
                .startsWith("at: ")
                .contains(
                        "channel: skill\nbot: Plusbot\nsteps:\n  - user: kim\n    room: 그룹방\n    says: 안녕\n    sees: \"\"\n")
                .contains("    says: '@Plusbot 도움말'\n");
        Locator again = BROWSER.open().panel("대화 파일");
        again.getByLabel("대화 파일 열기")
                .setInputFiles(
                        new FilePayload("a.chat.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        again.getByText("끝까지 재생").click();
        assertThat(again.getByRole(AriaRole.STATUS)).hasText("3 / 3걸음 · 모두 같아요");
    }

    @Test
    void turnsCardsByArrowsAndKeys() {
        String item = "{\"title\":\"%s\",\"description\":\"글\"}";
        Phone kim = BROWSER.open()
                .overSkill()
                .skillAnswers(
                        "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"carousel\":{\"type\":\"textCard\",\"items\":["
                                + String.join(
                                        ",",
                                        item.formatted("하나"),
                                        item.formatted("둘"),
                                        item.formatted("셋"),
                                        item.formatted("넷"))
                                + "]}}]}}")
                .says("안녕");
        Locator here = kim.root().locator(".dot");
        assertThat(here.nth(0)).hasClass(Pattern.compile("here"));
        kim.button("다음 카드").click();
        assertThat(here.nth(1)).hasClass(Pattern.compile("here"));
        kim.root().locator(".carousel").focus();
        kim.page().keyboard().press("ArrowRight");
        assertThat(here.nth(2)).hasClass(Pattern.compile("here"));
        kim.page().keyboard().press("ArrowLeft");
        assertThat(here.nth(1)).hasClass(Pattern.compile("here"));
    }

    @Test
    void callsAsTheBotTestDoes() {
        Phone kim = BROWSER.open().overSkill();
        kim.panel("호출").getByText("스킬 설정").click();
        Locator botTest = kim.panel("호출").getByLabel("봇 테스트");
        botTest.check();
        kim.says("도움말");
        assertThat(kim.panel("호출")
                        .locator(".calls details")
                        .first()
                        .getByLabel("본문")
                        .first())
                .containsText("\"surface\": \"BuilderBotTest\"");
        botTest.uncheck();
    }

    @Test
    void ordersFromStartToNumberOverPagesOfQuickReplies() {
        Phone kim =
                BROWSER.open().overSkill().says("주문하기").seesButtons("빵", "취소").taps("빵");
        assertThat(kim.buttons()).hasCount(10);
        kim.taps("더보기").sees("골라 주세요. (2/2)").taps("빵12").seesButtons("1", "2", "3", "이전", "취소");
        kim.says("2").taps("다 골랐어요").says("건너뛰기").taps("매장 테이블에서 받기").says("7");
        Locator card = kim.bubbles().last();
        assertThat(card.locator(".head")).hasText("주문을 확인해 주세요.");
        assertThat(card.locator(".total")).containsText("24,000원");
        kim.taps("주문 확정").sees("주문이 들어갔어요.");
        assertThat(kim.bubbles().last()).containsText(Pattern.compile("주문번호 [A-Z]+-\\d{3}"));
    }

    @Test
    void savesWhatReplaysAlikeAndLeavesOutTheTurningOfPages() throws IOException {
        Phone kim = BROWSER.open()
                .overSkill()
                .says("주문하기")
                .taps("빵")
                .taps("더보기")
                .taps("빵12")
                .says("2")
                .says("취소");
        Locator files = kim.panel("대화 파일");
        Download saved =
                kim.page().waitForDownload(() -> files.getByText("대화 저장").click());
        String yaml = Files.readString(saved.path());
        assertThat(yaml)
                .matches("(?s)at: 20\\d\\d-\\d\\d-\\d\\dT[0-9:]{8}\\+09:00\nchannel: skill\n.*")
                .contains("taps: 빵12\n", "- 빵9\n")
                .doesNotContain("더보기");
        Phone again = BROWSER.open();
        Locator opened = again.panel("대화 파일");
        opened.getByLabel("대화 파일 열기")
                .setInputFiles(new FilePayload("a.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        opened.getByText("끝까지 재생").click();
        assertThat(opened.getByRole(AriaRole.STATUS)).hasText("5 / 5걸음 · 모두 같아요");
        assertThat(again.page().getByLabel("규약")).hasValue("skill");
    }

    @Test
    void showsAnAnswerThatComesLate() {
        BROWSER.melon().finds("느린 노래", "가수", "하나", "둘");
        var melon = BROWSER.melon().holds("느린 노래");
        Phone kim = BROWSER.open().overSkill().says("멜론검색:느린 노래").sees("아직 찾고 있어요.");
        melon.complete(null);
        kim.answered(3);
        assertThat(kim.bubbles().last().locator(".items b")).hasText(new String[] {"하나", "둘"});
        Locator call = kim.panel("호출").locator(".calls details").first();
        assertThat(call.locator("> summary")).containsText("봇 → POST");
        assertThat(call.locator(".kept")).hasText("규약을 모두 지켰어요.");
    }

    @Test
    void saysWhenACallbackNeverComes() {
        Phone kim = BROWSER.open().overSkill().skillAnswers("{\"version\":\"2.0\",\"useCallback\":true}");
        kim.says("느리게").sees("답을 찾고 있어요.").winds("+1분").answered(3).sees("콜백이 1분 안에 오지 않았어요.");
    }

    @Test
    void tellsWhatIsTooLongAndSendsWhatACardSays() {
        Phone kim = BROWSER.open().overSkill().skillAnswers("""
                {"version":"2.0","template":{"outputs":[{"textCard":{"title":"고르기","buttons":[
                {"label":"열다섯글자가넘는아주긴버튼이름","action":"message","messageText":"골랐어요","extra":{"no":1}},
                {"label":"안내","action":"block","blockId":"b1"}]}},
                {"simpleText":{"text":"2"}},{"simpleText":{"text":"3"}},{"simpleText":{"text":"4"}}]}}""");
        kim.says("안녕");
        assertThat(kim.answers().last().locator(".bubble")).hasCount(3);
        assertThat(kim.panel("호출").locator(".calls details").first().locator(".findings li"))
                .containsText(new String[] {"문서 SkillTemplate", "문서 Button"});
        Request call = kim.page().waitForRequest("**/openbuilder/skill", () -> kim.taps("열다섯글자가넘는아주긴버튼이"));
        assertThat(call.postData())
                .contains("\"utterance\":\"골랐어요\"", "\"clientExtra\":{\"no\":1}", "\"type\":\"CARD_BUTTON_MESSAGE\"");
        call = kim.page()
                .waitForRequest(
                        "**/openbuilder/skill", () -> kim.button("안내").last().click());
        assertThat(call.postData())
                .contains("\"utterance\":\"안내\"", "\"block\":{\"id\":\"b1\"", "\"type\":\"CARD_BUTTON_BLOCK\"");
    }

    @Test
    void foldsALongText() {
        Phone kim = BROWSER.open()
                .overSkill()
                .skillAnswers(TEXT.replace("네", "가".repeat(501)))
                .says("안녕");
        assertThat(kim.bubbles().last().locator("p")).hasText("가".repeat(500) + "…");
        kim.button("전체 보기").click();
        assertThat(kim.bubbles().last()).hasText("가".repeat(501));
    }

    @Test
    void fitsASmallPhone() {
        Phone kim = BROWSER.open(BROWSER.page(new NewContextOptions().setViewportSize(360, 740)));
        IsInViewportOptions whole = new IsInViewportOptions().setRatio(1);
        assertThat(kim.field()).isInViewport(whole);
        kim.overSkill()
                .skillAnswers(TEXT.replace("simpleText\":{\"text\":\"네\"", "textCard\":{\"title\":\"네\""))
                .says("안녕");
        assertThat(kim.field()).isInViewport(whole);
        assertThat(kim.answers().last().locator("time")).isInViewport(whole);
    }

    @Test
    void takesQuickRepliesAwayWithTheNextMessage() {
        Phone kim = BROWSER.open().overSkill().says("주문하기").seesButtons("빵", "취소");
        kim.page().route("**/openbuilder/skill", route -> {});
        kim.field().fill("안녕");
        kim.field().press("Enter");
        assertThat(kim.ownBubbles()).hasCount(2);
        kim.seesButtons().answered(3).sees("스킬 서버가 답하지 못했어요.");
    }

    @Test
    void showsTheSecretAndSaysWhenTheDoorIsShut() {
        Phone kim = BROWSER.open().overSkill();
        Locator calls = kim.panel("호출");
        calls.getByText("스킬 설정").click();
        calls.getByLabel("헤더").fill("X-Test");
        calls.getByLabel("비밀").fill("2-secret");
        kim.page()
                .route(
                        "**/openbuilder/skill",
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("application/json")
                                .setStatus("2-secret".equals(route.request().headerValue("X-Test")) ? 200 : 403)
                                .setBody(TEXT)));
        kim.says("안녕").sees("네");
        calls.getByLabel("비밀").fill("");
        kim.says("안녕").sees("스킬 서버가 답하지 못했어요.");
        assertThat(kim.page().locator("#in-a-row")).hasText("연속 실패 1");
    }

    @Test
    void checksTheSkillServer() {
        Locator check = BROWSER.open().overSkill().panel("봇 점검");
        check.getByText("내 봇 점검하기").click();
        assertThat(check.locator(".summary")).containsText("실패 0");
        assertThat(check.locator("tbody tr.passed").all()).hasSizeGreaterThan(18);
        assertThat(check.getByText("스킬 테스트", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }
}
