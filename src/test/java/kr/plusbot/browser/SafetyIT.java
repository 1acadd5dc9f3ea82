package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page must never do, and what it always must be. */
class SafetyIT {

    /** In bytes over the wire. */
    private static final int MOST = 200_000;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.hit = 1</script>",
                "<img src=x onerror=window.hit=1>",
                "<svg/onload=window.hit=1>",
                "</p></textarea><iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
                "javascript:window.hit=1",
                "{{constructor.constructor('window.hit=1')()}}"
            })
    void takesNothingThatIsSaidForMarkup(String text) {
        BROWSER.melon().names("나쁜 노래", text);
        Phone kim = BROWSER.open();
        List<String> messages = watched(kim.page());
        kim.says(text).says("멜론검색:" + text).says("멜론검색:나쁜 노래");
        assertThat(kim.ownBubbles().first()).hasText(text);
        kim.botAnswers(reply(text)).says("안녕");
        assertThat(kim.bubbles().last()).containsText(text);
        kim.taps(text);
        assertThat(kim.bubbles().last().locator("a, iframe, script, svg")).hasCount(0);
        kim.overSkill().skillAnswers(skillReply(text)).says(text);
        assertThat(kim.answers().last()).containsText(text);
        assertThat(kim.answers().last().locator("a, iframe, script, svg")).hasCount(0);
        assertThat(kim.page().evaluate("window.hit")).isNull();
        assertThat(messages).isEmpty();
    }

    /** Every kind of output, with this wherever a text or an address goes. */
    private static String skillReply(String text) {
        return """
                {"version":"2.0","template":{"outputs":[
                 {"carousel":{"type":"basicCard","items":[
                  {"title":"%1$s","description":"%1$s","thumbnail":{"imageUrl":"javascript:window.hit=1",
                   "link":{"web":"javascript:window.hit=1"}},
                   "buttons":[{"label":"%1$s","action":"webLink","webLinkUrl":"javascript:window.hit=1"}]}]}},
                 {"listCard":{"header":{"title":"%1$s"},"items":[
                  {"title":"%1$s","description":"%1$s","imageUrl":"javascript:window.hit=1",
                   "link":{"web":"javascript:window.hit=1"}},{"title":"%1$s","action":"message","messageText":"%1$s"}]}},
                 {"itemCard":{"head":{"title":"%1$s"},"itemList":[{"title":"%1$s","description":"%1$s"}],
                  "itemListSummary":{"title":"%1$s","description":"%1$s"}}}],
                 "quickReplies":[{"label":"%1$s","action":"message","messageText":"%1$s"}]}}""".formatted(text.replace("\"", "\\\""));
    }

    private static String reply(String text) {
        String escaped = text.replace("\"", "\\\"");
        return """
                {"message":{"text":"%1$s","photo":{"url":"javascript:window.hit=1","width":1,"height":1},
                 "message_button":{"label":"%1$s","url":"javascript:window.hit=1"}},
                 "keyboard":{"type":"buttons","buttons":["%1$s"]},"%1$s":"%1$s"}""".formatted(escaped);
    }

    /** Dialogs, and scripts that the policy stopped: none of them may even be tried. */
    private static List<String> watched(Page page) {
        List<String> messages = new ArrayList<>();
        page.onDialog(dialog -> messages.add(dialog.message()));
        page.onConsoleMessage(message -> messages.add(message.text()));
        page.onPageError(messages::add);
        return messages;
    }

    /** Trusted Types: who writes such code into the page one day gets an error in place of a hole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.innerHTML = '<img src=x onerror=window.hit=1>'",
                "document.body.setAttribute('onclick', 'window.hit = 1')",
                "document.head.append(Object.assign(document.createElement('script'), {text: 'window.hit = 1'}))",
                "document.body.append(Object.assign(document.createElement('iframe'), {srcdoc: 'x'}))"
            })
    void stopsMarkupThatIsMadeOfText(String code) {
        Page page = BROWSER.page();
        BROWSER.open(page);
        assertThatThrownBy(() -> page.evaluate(code)).hasMessageContaining("Trusted");
        assertThat(page.evaluate("window.hit")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 820", "DARK, 1280, 820", "LIGHT, 390, 844", "DARK, 390, 844"})
    void isAccessible(ColorScheme scheme, int width, int height) {
        Page page = BROWSER.page(new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setBypassCSP(true));
        Phone kim = BROWSER.open(page);
        assertAccessible(page);
        kim.says("도움말").says("주문하기").botAnswers(reply("<b>")).taps("커피");
        assertAccessible(page);
        kim.panel("봇 점검").getByText("내 봇 점검하기").click();
        page.locator(".summary").waitFor();
        assertAccessible(page);
        kim.panel("대화 파일");
        assertAccessible(page);
        kim.overSkill().skillAnswers(skillReply("<b>")).says("안녕");
        kim.panel("호출").getByText("스킬 설정").click();
        assertAccessible(page);
        page.getByText("그룹방 열기").click();
        page.getByLabel("봇 부르기").first().waitFor();
        assertAccessible(page);
    }

    private static void assertAccessible(Page page) {
        page.waitForFunction("document.getAnimations().every(one => one.playState === 'finished')");
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    @Test
    void isLight() throws Exception {
        BROWSER.open();
        Page page = BROWSER.page();
        BROWSER.open(page);
        Number bytes = (Number)
                page.evaluate("() => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))"
                        + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        assertThat(bytes.intValue()).isBetween(10_000, MOST);
    }
}
