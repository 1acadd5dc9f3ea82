package kr.plusbot.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.server.Jdk;
import kr.plusbot.server.Launch;
import kr.plusbot.server.OneProcess;
import kr.plusbot.server.TestWar;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.ScriptedMelon;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The WAR with its simulator switched on, a Melon to script, and a Chromium, for all tests of a class. */
final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> USERS = List.of("kim", "lee", "park", "choi");

    private static final double PATIENCE = Waits.LONGEST.toMillis();

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Debian's Chromium asks for hosts on the net at each start, and its sandbox refuses root. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Map<String, String> properties;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private ScriptedMelon melon;
    private OneProcess bot;
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    Browser() {
        this(Map.of());
    }

    /** @param properties what else the bot is set to */
    Browser(Map<String, String> properties) {
        this.properties = properties;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        melon = new ScriptedMelon();
        Launch launch = Launch.of(Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), TestWar.packaged());
        launch.property("plusbot.simulator.enabled", "true")
                .property("plusbot.melon.base-url", melon.address().toString())
                .property("plusbot.skill.callers", "127.0.0.0/8")
                .property("plusbot.skill.callback-hosts", "http://127.0.0.1:" + launch.port());
        properties.forEach(launch::property);
        bot = launch.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
        bot.close();
        melon.close();
    }

    /** What the bot is told when it searches songs. */
    ScriptedMelon melon() {
        return melon;
    }

    /** An empty page of a new browser profile. */
    Page page() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 820));
    }

    /** An empty page of a new browser profile with these options. */
    Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setLocale("ko-KR"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        contexts.add(context);
        return context.newPage();
    }

    /** The link that the start gives to the first owner; only where the page behind the counter is switched on. */
    String ownersLink() {
        Pattern link = Pattern.compile("http://localhost:\\d+/console/#join=\\S+");
        return await().atMost(Waits.LONGEST)
                .until(() -> link.matcher(bot.log()).results().findFirst(), Optional::isPresent)
                .orElseThrow()
                .group();
    }

    /** The simulator on that page; the bot has forgotten who talked with it before. */
    Phone open(Page page) {
        return open(page, "?channel=plusfriend");
    }

    /** The simulator on a new page, which talks with this bot elsewhere. */
    Phone openWith(String address) {
        return open(page(), "?bot=" + address);
    }

    private Phone open(Page page, String query) {
        USERS.forEach(user -> page.request().delete(bot.base() + "plusfriend/chat_room/" + user));
        page.navigate(bot.base() + "simulator/" + query);
        return new Phone(page, "kim").isOpen();
    }

    /** The simulator on a new page. */
    Phone open() {
        return open(page());
    }
}
