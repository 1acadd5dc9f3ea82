package kr.plusbot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the README's pictures from the real page. No test: {@code docs/screenshots/take} runs it. */
class ScreenshotTour {

    private static final Path PICTURES = Path.of("docs/screenshots");

    @RegisterExtension
    static final Browser BROWSER = new Browser(Map.of("plusbot.console.enabled", "true"));

    @BeforeEach
    void letMelonFindSongs() {
        BROWSER.melon().finds("아이유", "아이유", "밤편지", "좋은 날", "Love wins all");
    }

    @Test
    void light() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 1240, 780));
        Phone kim = BROWSER.open(page).overSkill().says("멜론검색:아이유").says("주문하기").taps("커피");
        kim.another("lee").says("콜드브루 두 잔이랑 크루아상 하나 포장이요");
        take(page, "light");
    }

    @Test
    void dark() {
        Page page = BROWSER.page(options(ColorScheme.DARK, 1240, 780));
        Phone kim = BROWSER.open(page).overSkill();
        order(kim);
        kim.another("lee").says("도움말");
        kim.panel("봇 점검").getByText("내 봇 점검하기").click();
        page.locator(".summary").waitFor();
        take(page, "dark");
    }

    @Test
    void phone() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 390, 760).setDeviceScaleFactor(1.5));
        BROWSER.open(page).overSkill().says("멜론검색:아이유").says("주문하기");
        take(page, "phone");
        page.setViewportSize(760, 390);
        take(page, "landscape");
    }

    @Test
    void skill() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 1240, 780));
        Phone lee = BROWSER.open(page).overSkill().says("멜론검색:아이유").another("lee");
        lee.says("주문하기").taps("커피").taps("콜드브루").says("두 잔").taps("다 골랐어요");
        lee.root().locator(".media summary").click();
        lee.button("사진").click();
        lee.sees("사진을 받았어요");
        lee.taps("건너뛰기").taps("매장 테이블에서 받기").says("7");
        take(page, "skill");
    }

    @Test
    void group() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 1240, 780));
        BROWSER.open(page).overSkill();
        page.getByText("그룹방 열기").click();
        Phone kim = new Phone(page, "kim", "그룹방");
        Phone lee = new Phone(page, "lee", "그룹방");
        lee.types("점심 먹고 커피 마실 사람?");
        kim.root().getByText("점심 먹고").waitFor();
        kim.types("@Plusbot 지금 열었나요?");
        lee.answered(1);
        lee.types("@Plusbot 도움말");
        kim.answered(2);
        page.locator(".phone").first().evaluate("phone => phone.hidden = true");
        take(page, "group");
    }

    @Test
    void board() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 1280, 800));
        Counter counter = Counter.join(page, BROWSER.ownersLink());
        for (int orders = 0; orders < 3; orders++) {
            order(BROWSER.open());
        }
        counter.card("A-003").waitFor();
        counter.presses("A-001 접수 10분").presses("A-002 접수 5분").presses("A-001 준비 완료");
        counter.card("A-001").getByText("건넸어요").waitFor();
        take(page, "board");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        take(page, "board-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        counter.presses("A-003 거절");
        take(page, "board-refuse");
        page.keyboard().press("Escape");
        page.setViewportSize(390, 760);
        take(page, "board-phone");
    }

    /** The owner's way, from the link to today's takings. */
    @Test
    void owner() {
        Page page = BROWSER.page(options(ColorScheme.LIGHT, 1280, 800));
        page.navigate(BROWSER.ownersLink());
        page.getByLabel("이름", new Page.GetByLabelOptions().setExact(true)).fill(Counter.OWNER);
        take(page, "owner-link");
        Counter counter = Counter.join(page, page.url());
        take(page, "owner-start");
        counter.presses("영업 시작");
        order(BROWSER.open());
        counter.card("A-001").waitFor();
        take(page, "owner-ring");
        counter.presses("A-001 접수 10분");
        counter.card("A-001").getByText("준비 완료").waitFor();
        take(page, "owner-accepted");
        Phone kim = BROWSER.open();
        kim.says("사장님께 물어보기").says("주차 되나요?").sees("매장에 전했어요");
        page.locator(".asked").waitFor();
        page.getByText("물어본 뒤 나눈 말").click();
        take(page, "owner-question");
        page.locator(".read").click();
        page.locator(".read").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        counter.presses("품절");
        page.locator("[data-item=콜드브루]").click();
        page.locator("[data-item=콜드브루][aria-pressed=true]").waitFor();
        take(page, "owner-sold-out");
        page.locator("[data-item=콜드브루]").click();
        counter.presses("매출");
        page.getByText("받은 주문 1").waitFor();
        take(page, "owner-today");
        counter.presses("영업시간");
        page.getByText("요일마다").waitFor();
        take(page, "owner-hours");
    }

    private static void order(Phone user) {
        user.says("주문하기").taps("커피").taps("콜드브루").says("두 잔").taps("다 골랐어요").says("건너뛰기");
        user.taps("매장 테이블에서 받기").says("7").taps("주문 확정").sees("주문번호");
    }

    private static NewContextOptions options(ColorScheme scheme, int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void take(Page page, String name) {
        page.mouse().move(1, 1);
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
