package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what at the page, and who may not. */
class ConsoleSecurityTest {

    private static final String PASSWORD = "열려라 참깨!!";
    private static final String SAME_ORIGIN = "Sec-Fetch-Site";

    @RegisterExtension
    static final RunningBot BOT =
            RunningBot.withSettings(Map.of("plusbot.console.enabled", "true", "plusbot.bots", "cafe"));

    private static ConsoleVisitor owner;
    private static ConsoleVisitor clerk;

    @BeforeAll
    static void comeIn() throws Exception {
        owner = join(BotId.MAIN, "사장", Role.OWNER);
        clerk = join(BotId.MAIN, "직원", Role.STAFF);
    }

    private static ConsoleVisitor join(BotId bot, String name, Role role) throws Exception {
        String token = BOT.bean(Staff.class).invite(bot, name, role);
        ConsoleVisitor visitor = new ConsoleVisitor(BOT.address());
        String path = bot.isMain() ? "" : "bots/" + bot + "/";
        assertThat(visitor.post(
                                path + "console/api/visit/join",
                                "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }

    private static HttpResponse<String> signIn(String name, String password) throws Exception {
        return new ConsoleVisitor(BOT.address())
                .post("console/api/visit", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    @Test
    void givesACookieThatNoScriptAndNoForeignPageGetsHoldOf() throws Exception {
        HttpResponse<String> answer = signIn("사장", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-plusbot-")
                        .containsIgnoringCase(";Path=/")
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Strict")
                        .doesNotContainIgnoringCase("Domain"));
        assertThat(answer.body()).doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, visit",
        "POST, visit/end",
        "POST, visit/end-all",
        "GET, staff",
        "POST, staff",
        "POST, staff/remove",
        "GET, shop",
        "POST, shop/sold-out",
        "POST, shop/stop",
        "GET, board",
        "GET, board/cursor",
        "GET, stream",
        "POST, board/2026-11-22/A-001/status",
        "POST, board/2026-11-22/A-001/undo",
        "POST, board/2026-11-22/A-001/call",
        "POST, board/2026-11-22/A-001/acknowledge"
    })
    void tellsAStrangerNothing(String method, String path) throws Exception {
        ConsoleVisitor stranger = new ConsoleVisitor(BOT.address());
        HttpResponse<String> answer = method.equals("GET")
                ? stranger.get("console/api/" + path)
                : stranger.post("console/api/" + path, "{\"status\":\"ACCEPTED\",\"item\":\"콜드브루\",\"soldOut\":true}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"not signed in\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET, staff", "POST, staff", "POST, staff/remove"})
    void letsOnlyOwnersSayWhoComesIn(String method, String path) throws Exception {
        HttpResponse<String> answer = method.equals("GET")
                ? clerk.get("console/api/" + path)
                : clerk.post("console/api/" + path, "{\"name\":\"둘째\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void knowsNobodyAtAnotherBotsPage() throws Exception {
        assertThat(owner.get("bots/cafe/console/api/visit").statusCode()).isEqualTo(401);
        ConsoleVisitor barista = join(new BotId("cafe"), "사장", Role.OWNER);
        assertThat(barista.get("bots/cafe/console/api/visit").body()).contains("\"bot\":\"cafe\"");
        assertThat(barista.get("console/api/visit").statusCode()).isEqualTo(401);
    }

    @Test
    void takesAChangeOnlyFromOurOwnPage() throws Exception {
        String proof = owner.proof();
        String host = BOT.address().getAuthority();
        for (Map<String, String> foreign : List.of(
                Map.of(Counter.PROOF, proof),
                Map.of(Counter.PROOF, proof, SAME_ORIGIN, "cross-site"),
                Map.of(Counter.PROOF, proof, SAME_ORIGIN, "same-site"),
                Map.of(Counter.PROOF, proof, SAME_ORIGIN, "none"),
                Map.of(Counter.PROOF, proof, "Origin", "null"),
                Map.of(Counter.PROOF, proof, "Origin", "http://evil.example"),
                Map.of(Counter.PROOF, proof, "Origin", "http://" + host + ".evil.example"),
                Map.of(Counter.PROOF, proof, "Origin", "http://" + host, SAME_ORIGIN, "cross-site"),
                Map.of(SAME_ORIGIN, "same-origin"),
                Map.of(SAME_ORIGIN, "same-origin", Counter.PROOF, ""),
                Map.of(SAME_ORIGIN, "same-origin", Counter.PROOF, clerk.proof()))) {
            assertThat(owner.post("console/api/staff", "{\"name\":\"둘째\"}", foreign)
                            .statusCode())
                    .as("%s", foreign)
                    .isEqualTo(403);
        }
        Map<String, String> older = Map.of(Counter.PROOF, proof, "Origin", "http://" + host);
        assertThat(owner.post("console/api/staff", "{\"name\":\"둘째\"}", older).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void takesNoForms(String type) throws Exception {
        Map<String, String> form =
                Map.of(Counter.PROOF, owner.proof(), SAME_ORIGIN, "same-origin", "Content-Type", type);
        assertThat(owner.post("console/api/staff", "{\"name\":\"셋째\"}", form).statusCode())
                .isEqualTo(415);
    }

    @Test
    void letsNobodySignInFromAForeignPage() throws Exception {
        String credentials = "{\"name\":\"사장\",\"password\":\"%s\"}".formatted(PASSWORD);
        assertThat(new ConsoleVisitor(BOT.address())
                        .post("console/api/visit", credentials, Map.of(SAME_ORIGIN, "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void doesNotTellANameFromAPasswordThatIsWrong() throws Exception {
        HttpResponse<String> name = signIn("아무도", PASSWORD);
        HttpResponse<String> password = signIn("직원", "틀린 비밀번호");
        assertThat(name.statusCode()).isEqualTo(401);
        assertThat(password.body()).isEqualTo(name.body()).isEqualTo("{\"error\":\"not let in\"}");
        for (int tried = 0; tried < 2; tried++) {
            assertThat(signIn("직원", "틀린 비밀번호").statusCode()).isIn(401, 429);
        }
        HttpResponse<String> tooMany = signIn("직원", "틀린 비밀번호");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        BOT.bean(Database.class).run(handle -> handle.execute("DELETE FROM staff_attempt"));
    }

    @Test
    void signsOut() throws Exception {
        ConsoleVisitor leaving = join(BotId.MAIN, "가는 사람", Role.STAFF);
        assertThat(leaving.get("console/api/visit").statusCode()).isEqualTo(200);
        assertThat(leaving.post("console/api/visit/end", "{}").statusCode()).isEqualTo(204);
        assertThat(leaving.get("console/api/visit").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsTheOwnerWhoDidWhat() throws Exception {
        join(BotId.MAIN, "셋째", Role.STAFF);
        assertThat(owner.post("console/api/staff/remove", "{\"name\":\"셋째\"}").statusCode())
                .isEqualTo(204);
        assertThat(owner.get("console/api/staff").body())
                .contains("\"name\":\"사장\",\"act\":\"REMOVED_STAFF\",\"detail\":\"셋째\"")
                .doesNotContain("argon2", PASSWORD);
        assertThat(owner.post("console/api/staff/remove", "{\"name\":\"사장\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void isOpenedByItsOwnName() throws Exception {
        for (String path : List.of("", "bots/cafe/")) {
            HttpResponse<String> answer = owner.get(path + "console");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/" + path + "console/");
            assertThat(owner.get(path + "console/main.js").statusCode()).isEqualTo(404);
        }
    }
}
