package kr.plusbot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands beside the phones: the calls, the check, and the conversation as a file. */
class ToolsIT {

    private static final HttpServer OTHER = start();
    private static final String ADDRESS =
            "http://localhost:" + OTHER.getAddress().getPort();

    @RegisterExtension
    static final Browser BROWSER = new Browser(Map.of("plusbot.simulator.bots", ADDRESS));

    /** A bot in another language, of the auto-reply API. */
    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            answers(server, "/other/keyboard", "{\"type\":\"text\"}");
            answers(
                    server,
                    "/skill",
                    "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"다른 스킬이에요.\"}}]}}");
            answers(server, "/wrapped", "{\"d\":{\"message\":{\"text\":\"안녕\"}}}");
            answers(server, "/other/message", "{\"message\":{\"text\":\"다른 봇이에요.\"}}");
            answers(
                    server,
                    "/other/notice",
                    "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"커피가 나왔어요.\"}}]}}");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answers(HttpServer server, String path, String json) {
        server.createContext(path, call -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            call.getRequestBody().readAllBytes();
            call.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
    }

    @AfterAll
    static void stop() {
        OTHER.stop(0);
    }

    @Test
    void talksWithABotElsewhere() {
        Phone kim = BROWSER.openWith(ADDRESS + "/other").says("안녕").sees("다른 봇이에요.");
        Locator call = kim.panel("호출").locator(".calls details").first();
        assertThat(call.locator(".path")).hasText("/other/message");
        assertThat(call.locator(".kept")).hasText("규약을 모두 지켰어요.");
    }

    @Test
    void showsWhatABotSaysFirst() {
        Phone kim = BROWSER.openWith(ADDRESS + "/other");
        Locator panel = kim.panel("먼저 알림");
        String skill = ADDRESS + "/other/notice";
        kim.page()
                .waitForResponse(
                        answer -> String.valueOf(answer.request().postData()).contains(skill), () -> {
                            panel.getByLabel("알림 스킬의 주소").fill(skill);
                            panel.getByLabel("알림 스킬의 주소").press("Tab");
                        });
        kim.page()
                .request()
                .post(
                        URI.create(kim.page().url())
                                .resolve("../simulator-event/v2/bots/test/talk")
                                .toString(),
                        RequestOptions.create()
                                .setHeader("Authorization", "KakaoAK key")
                                .setData(Map.of(
                                        "event",
                                        Map.of("name", "order_ready"),
                                        "user",
                                        List.of(Map.of("type", "plusfriendUserKey", "id", "kim")))));
        assertThat(kim.root().locator(".said.bot:has(.first) .bubble")).hasText("커피가 나왔어요.");
        assertThat(panel.locator(".talks li")).containsText(new String[] {"말풍선", "order_ready · 1명 200"});
    }

    @Test
    void opensOnTheProtocolThatABotElsewhereSpeaks() {
        Phone kim = BROWSER.openWith(ADDRESS + "/skill").says("안녕").sees("다른 스킬이에요.");
        assertThat(kim.page().getByLabel("규약")).hasValue("skill");
    }

    @Test
    void saysWhichSettingABotElsewhereNeeds() {
        Phone kim = BROWSER.openWith("http://localhost:1/other").says("안녕");
        assertThat(kim.panel("호출").locator(".findings").first()).containsText("plusbot.simulator.bots");
    }

    @Test
    void showsACallAsItWasSent() {
        Phone kim = BROWSER.open().says("도움말");
        Locator call = kim.panel("호출").locator(".calls details").first();
        assertThat(call.locator("> summary")).containsText("POST");
        assertThat(call.getByLabel("본문").first())
                .hasText("{\n  \"user_key\": \"kim\",\n  \"type\": \"text\",\n  \"content\": \"도움말\"\n}");
        assertThat(call.locator(".head summary").last()).containsText("HTTP 200");
        assertThat(call.locator("pre").last()).not().isVisible();
        assertThat(call.getByLabel("본문").last()).containsText("\"text\": \"무엇을 도와드릴까요?");
        assertThat(call.locator(".copies button")).hasText(new String[] {"본문 복사", "curl로 복사", "다시 보내기", "답 복사"});
        assertThat(call.locator(".kept")).hasText("규약을 모두 지켰어요.");
        assertThat(kim.page().locator(".calls > li")).hasCount(2);
    }

    @Test
    void sendsACallAgain() {
        Phone kim = BROWSER.open().says("주문하기").taps("커피");
        Locator calls = kim.panel("호출").locator(".calls > li");
        calls.first().getByText("다시 보내기").click();
        kim.answered(4).sees("[커피]");
        assertThat(kim.ownBubbles().last()).hasText("↻ 커피");
        calls.last().locator("summary").first().click();
        calls.last().getByText("다시 보내기").click();
        assertThat(calls).hasCount(5);
        kim.overSkill().says("주문하기");
        calls.first().getByText("다시 보내기").click();
        kim.answered(3);
        assertThat(kim.ownBubbles().last()).hasText("↻ 주문하기");
    }

    @Test
    void sendsABodyAsItIs() {
        Phone kim = BROWSER.open();
        Locator calls = kim.panel("호출");
        calls.getByText("본문을 그대로 보내기").click();
        calls.getByLabel("POST message의 본문").fill("{\"user_key\":");
        calls.getByText("그대로 보내기", new Locator.GetByTextOptions().setExact(true))
                .click();
        kim.answered(2).sees("응답하지 않고 있습니다.");
        assertThat(calls.locator(".calls details").first().locator(".status")).hasText("400");
    }

    @Test
    void checksTheBot() {
        Locator check = BROWSER.open().panel("봇 점검");
        check.getByText("내 봇 점검하기").click();
        assertThat(check.locator(".summary")).containsText("실패 0");
        assertThat(check.locator("tbody tr.passed").all()).hasSizeGreaterThan(20);
        assertThat(check.locator("tbody tr:not(.passed)")).hasCount(0);
    }

    @Test
    void tellsACauseOnceAndFirst() {
        Locator check = BROWSER.openWith(ADDRESS + "/wrapped").panel("봇 점검");
        check.getByText("내 봇 점검하기").click();
        Locator causes = check.getByText("본문이 {\"d\":…}로 감싸여 있어요.");
        assertThat(causes).hasCount(1);
        Locator first = check.locator(".common").first();
        assertThat(first).containsText("본문이 {\"d\":…}로 감싸여 있어요.");
        assertThat(first.getByLabel("본 것")).containsText("1번째 줄 1번째 글자: {\"d\":");
        assertThat(first.locator(".remedy")).containsText("ASP.NET");
    }

    @Test
    void savesWhatReplaysAlike() throws IOException {
        Phone kim =
                BROWSER.open().says("주문내역").taps("주문하기").taps("커피").taps("이전").taps("취소");
        Locator files = kim.panel("대화 파일");
        Download saved =
                kim.page().waitForDownload(() -> files.getByText("대화 저장").click());
        assertThat(saved.suggestedFilename()).isEqualTo("주문내역.chat.yaml");
        String yaml = Files.readString(saved.path());
        assertThat(yaml)
                .startsWith("at: ")
                .contains("channel: plusfriend\nsteps:\n  - user: kim\n    says: 주문내역\n    sees: 아직 주문하신 것이 없어요.\n")
                .contains("    taps: 커피\n");
        Locator again = BROWSER.open().panel("대화 파일");
        open(again, yaml);
        again.getByText("한 걸음").click();
        assertThat(again.getByRole(AriaRole.STATUS)).hasText("1 / 5걸음 · 모두 같아요");
        again.getByText("끝까지 재생").click();
        assertThat(again.getByRole(AriaRole.STATUS)).hasText("5 / 5걸음 · 모두 같아요");
    }

    @Test
    void goesOnWhereItWasBeforeItWasLoadedAgain() {
        Phone kim = BROWSER.open().winds("+1일").says("주문하기").taps("커피");
        Locator days = kim.root().locator(".notice");
        assertThat(days).hasCount(2);
        int answers = kim.answers().count();
        kim.page().reload();
        kim.answered(answers).sees("[커피] 골라 주세요.");
        kim.taps("이전").sees("무엇을 드릴까요?");
        assertThat(days).hasCount(2);
        kim.page().getByText("처음부터").click();
        kim.isOpen().says("ㅁㄴㅇㄹ").sees("지원하는 명령어가 아닙니다.");
        kim.page().reload();
        kim.sees("지원하는 명령어가 아닙니다.");
    }

    @Test
    void opensTheConversationsOfTheProject() throws IOException {
        BROWSER.melon().finds("아이유", "아이유", "밤편지", "좋은 날");
        Phone kim = BROWSER.open();
        Locator files = kim.panel("대화 파일");
        for (String name : List.of("song-search", "order", "order", "skill")) {
            open(files, Files.readString(Path.of("src/test/resources/conversations", name + ".chat.yaml")));
            files.getByText("끝까지 재생").click();
            assertThat(files).containsText(Pattern.compile("(\\d+) / \\1걸음"));
            assertThat(kim.page().locator(".difference").allInnerTexts())
                    .as(name)
                    .isEmpty();
            assertThat(files.getByText("끝까지 재생")).isDisabled();
        }
    }

    @Test
    void showsWhatDiffersBesideWhatWasExpected() {
        Phone kim = BROWSER.open();
        Locator files = kim.panel("대화 파일");
        open(files, "channel: plusfriend\nsteps:\n  - {user: kim, says: 도움말, sees: 반가워요*, buttons: [가]}\n");
        files.getByText("끝까지 재생").click();
        assertThat(files).containsText("1 / 1걸음 · 다른 곳 1군데");
        Locator difference = kim.root().locator(".difference");
        assertThat(difference.locator("div").first()).containsText("반가워요*");
        assertThat(difference.locator("div").last()).containsText("무엇을 도와드릴까요?");
    }

    @Test
    void saysWhyAFileIsNotSavedOrOpened() {
        Locator files = BROWSER.open().panel("대화 파일");
        files.getByText("대화 저장").click();
        assertThat(files.getByRole(AriaRole.STATUS)).hasText("아직 나눈 대화가 없어요.");
        open(files, "channel: plusfriend\nsteps:\n  - {user: kim, tells: a}\n");
        assertThat(files.getByRole(AriaRole.STATUS)).containsText("대화 파일로 읽지 못했어요. (not a conversation, see line 3)");
    }

    private static void open(Locator files, String yaml) {
        files.getByLabel("대화 파일 열기")
                .setInputFiles(
                        new FilePayload("a.chat.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
