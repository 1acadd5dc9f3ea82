package kr.plusbot.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page behind the counter, and the hand on the tablet. */
record Counter(Page page) {

    static final String OWNER = "사장님";
    private static final String PASSWORD = "열려라 참깨!!";

    /** Counts the tones that the page makes. */
    private static final String EAR = "window.tones = 0; const start = OscillatorNode.prototype.start;"
            + "OscillatorNode.prototype.start = function (...all) { window.tones += 1; return start.apply(this, all); };";

    /** Comes in by the first owner's link. */
    static Counter join(Page page, String link) {
        page.addInitScript(EAR);
        page.navigate(link);
        page.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill(OWNER);
        page.getByLabel("새 비밀번호").fill(PASSWORD);
        page.getByText("시작하기").click();
        return new Counter(page).isOpen();
    }

    /** Comes in by name and password, on another tablet. */
    static Counter signIn(Page page, String address) {
        page.addInitScript(EAR);
        page.navigate(address);
        page.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill(OWNER);
        page.getByLabel("비밀번호").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("들어가기"))
                .click();
        return new Counter(page).isOpen();
    }

    private Counter isOpen() {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("새 주문"))
                .waitFor();
        return this;
    }

    /** The order of this number among those that are open. */
    Locator card(String number) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(number));
    }

    Counter presses(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        return this;
    }

    /** How many tones the page has made. */
    int tones() {
        return ((Number) page.evaluate("window.tones")).intValue();
    }
}
