package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;

/** One user's phone on the simulator's page, and the hand that holds it. */
record Phone(Page page, String user) {

    /** In milliseconds: longer than Kakao waits. */
    private static final double PATIENCE = 9_000;

    Locator root() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(user + "의 채팅방"));
    }

    Locator bubbles() {
        return root().locator(".said.bot .bubble");
    }

    Locator ownBubbles() {
        return root().locator(".said.own .bubble");
    }

    Locator field() {
        return root().getByLabel("메시지 입력");
    }

    Locator buttons() {
        return root().locator(".keyboard button");
    }

    Phone isOpen() {
        assertThat(bubbles()).hasCount(1);
        assertThat(root().locator("textarea, .keyboard button").first()).isVisible();
        return this;
    }

    /** Types a text, sends it, and waits for the answer. */
    Phone says(String text) {
        int before = bubbles().count();
        field().fill(text);
        field().press("Enter");
        return answered(before + 1);
    }

    /** Taps a button and waits for the answer. */
    Phone taps(String label) {
        int before = bubbles().count();
        button(label).click();
        return answered(before + 1);
    }

    Locator button(String label) {
        return root().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Chooses from the room's menu. */
    Phone chooses(String label) {
        root().locator(".menu summary").click();
        button(label).click();
        return this;
    }

    /** Waits until the channel has said so much. */
    Phone answered(int bubbles) {
        assertThat(bubbles()).hasCount(bubbles, new HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Expects the last bubble to contain this. */
    Phone sees(String text) {
        assertThat(bubbles().last()).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Expects these buttons; none means typing. */
    Phone seesButtons(String... labels) {
        assertThat(buttons()).hasText(labels);
        if (labels.length == 0) {
            assertThat(field()).isVisible();
        }
        return this;
    }

    /** Another user's phone beside this one. */
    Phone another(String name) {
        page.getByText("이용자 더하기").click();
        return new Phone(page, name).isOpen();
    }

    /** The panel beside the phones, with this tab chosen. */
    Locator panel(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
        return page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName(tab));
    }

    /** Winds Kakao's clock. */
    Phone winds(String label) {
        page.getByText(label, new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** From now on every message is answered with this instead of by the bot. */
    Phone botAnswers(String json) {
        page.unroute("**/plusfriend/message");
        page.route(
                "**/plusfriend/message",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json;charset=utf-8")
                        .setBody(json)));
        return this;
    }
}
