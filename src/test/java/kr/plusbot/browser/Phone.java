package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One user's phone on the simulator's page, and the hand that holds it. */
record Phone(Page page, String user, String room) {

    /** In their own chat. */
    Phone(Page page, String user) {
        this(page, user, "채팅방");
    }

    Locator root() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(user + "의 " + room));
    }

    /** What the channel said, of one bubble or more each. */
    Locator answers() {
        return root().locator(".said.bot");
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
        return root().locator(".keyboard button, .quick button");
    }

    Phone isOpen() {
        assertThat(bubbles()).hasCount(1);
        assertThat(root().locator("textarea, .keyboard button").first()).isVisible();
        return this;
    }

    /** Types a text, sends it, and waits for the answer. */
    Phone says(String text) {
        int before = answers().count();
        types(text);
        return answered(before + 1);
    }

    /** Types a text and sends it. */
    void types(String text) {
        field().fill(text);
        field().press("Enter");
    }

    /** Taps a button and waits for the answer. */
    Phone taps(String label) {
        int before = answers().count();
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

    /** Waits until the channel has spoken so often. */
    Phone answered(int answers) {
        assertThat(answers()).hasCount(answers);
        return this;
    }

    /** Expects the last bubble to contain this. */
    Phone sees(String text) {
        assertThat(bubbles().last()).containsText(text);
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

    /** Talks over the skill protocol from now on, in a new room. */
    Phone overSkill() {
        page.getByLabel("규약").selectOption("skill");
        return isOpen();
    }

    /** From now on every message is answered with this instead of by the bot. */
    Phone botAnswers(String json) {
        return answers("**/plusfriend/message", json);
    }

    /** From now on every skill call is answered with this instead of by the bot. */
    Phone skillAnswers(String json) {
        return answers("**/openbuilder/skill", json);
    }

    private Phone answers(String path, String json) {
        page.unroute(path);
        page.route(
                path,
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json;charset=utf-8")
                        .setBody(json)));
        return this;
    }
}
