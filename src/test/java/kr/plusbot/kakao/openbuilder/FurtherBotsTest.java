package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three bots in one deployment: each behind its own door, with its own buttons and commands. */
final class FurtherBotsTest {

    private static final String CAFE = "/bots/cafe/openbuilder/skill";
    private static final String SCHOOL = "/bots/school/openbuilder/skill";
    private static final String MAIN = "/openbuilder/skill";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.ofEntries(
                    Map.entry("plusbot.bots", "cafe,school,closed"),
                    Map.entry("plusbot.skill.secret", "m"),
                    Map.entry("plusbot.bot.cafe.skill.secret", "c"),
                    Map.entry("plusbot.bot.school.skill.secret", "s"),
                    Map.entry("plusbot.bot.cafe.id", "5f00"),
                    Map.entry("plusbot.bot.school.id", "5f01!"),
                    Map.entry("plusbot.bot.school.commands", "-ask"),
                    Map.entry("plusbot.home.buttons", "도움말"),
                    Map.entry("plusbot.bot.cafe.home.buttons", "주문하기"),
                    Map.entry("plusbot.kakao.callers", "127.0.0.0/8,::1"),
                    Map.entry("plusbot.bot.closed.kakao.callers", "192.0.2.1")),
            AskCommand.class);

    @ParameterizedTest
    @CsvSource({
        MAIN + ", m, 200",
        MAIN + ", c, 403",
        CAFE + ", c, 200",
        CAFE + ", m, 403",
        CAFE + ", s, 403",
        SCHOOL + ", s, 200",
        SCHOOL + ", c, 403",
        "/bots/closed/openbuilder/skill, m, 404"
    })
    void opensEachDoorWithItsOwnSecretAlone(String path, String secret, int status) {
        assertThat(send(path, secret, Payload.text("도움말")).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//bots/cafe//openbuilder/skill/",
                "/bots/./cafe/openbuilder/skill",
                "/bots/x/../cafe/openbuilder/skill",
                "/%62ots/c%61fe/openbuilder/skill"
            })
    void servesAPathThatIsWrittenInAnotherWay(String path) {
        assertThat(send(path, "c", Payload.text("누구")).text()).contains("simpleText");
        assertThat(send(path, "m", Payload.text("누구")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bots",
                "/bots/",
                "/bots/cafe",
                "/bots/nobody/openbuilder/skill",
                "/bots/main/openbuilder/skill",
                "/bots/Cafe/openbuilder/skill",
                "/bots/cafe/status/live",
                "/bots/cafe/operator/orders",
                "/bots/cafe/simulator/",
                "/bots/cafe/bots/school/openbuilder/skill",
                "/bots;x/cafe/openbuilder/skill",
                "/bots/cafe;x/openbuilder/skill",
                "/bots%2Fcafe%2Fopenbuilder%2Fskill"
            })
    void answersInJsonThatThereIsNothingElse(String path) {
        Answer answer = send(path, "c", Payload.text("도움말"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"error\":\"not found\"}");
    }

    @Test
    void answersWhateverPassedTheDoor() {
        assertThat(send(CAFE, "c", "{").status()).isEqualTo(200);
        assertThat(send("/bots/cafe/openbuilder/nothing", "c", "{}").text()).contains("\"version\":\"2.0\"");
    }

    @ParameterizedTest
    @CsvSource({
        CAFE + ", c, 5f00, 200", CAFE + ", c, 5f00!, 200", CAFE + ", c, 5f01, 403", CAFE + ", c, 5f01!, 403",
        CAFE + ", c, other, 200", SCHOOL + ", s, 5f01, 200", SCHOOL + ", s, 5f00, 403", MAIN + ", m, 5f00!, 403",
        MAIN + ", m, other, 200"
    })
    void refusesACallThatIsMeantForAnotherBot(String path, String secret, String id, int status) {
        String body = Payload.json(Map.of(
                "bot", Map.of("id", id), "userRequest", Map.of("utterance", "누구", "user", Map.of("id", "test"))));
        assertThat(send(path, secret, body).status()).isEqualTo(status);
    }

    @Test
    void knowsAUserOfAnotherBotByAnotherId() {
        assertThat(send(CAFE, "c", Payload.text("누구")).text())
                .isNotEqualTo(send(MAIN, "m", Payload.text("누구")).text());
    }

    @Test
    void hasNoCommandThatIsSwitchedOff() {
        assertThat(send(SCHOOL, "s", Payload.text("누구")).text()).contains("지원하는 명령어가 아닙니다");
        assertThat(send(SCHOOL + "/ask", "s", Payload.text("")).text()).contains("무엇을 도와드릴까요");
    }

    @Test
    void showsEachBotsOwnButtons() {
        assertThat(BOT.get("/plusfriend/keyboard").text()).contains("도움말");
        assertThat(BOT.get("/bots/school/plusfriend/keyboard").text()).contains("도움말");
        assertThat(BOT.get("/bots/cafe/plusfriend/keyboard").text()).contains("주문하기");
        assertThat(BOT.get("/bots/closed/plusfriend/keyboard").status()).isEqualTo(403);
        assertThat(send(CAFE, "c", Payload.text("도움말")).text()).contains("주문하기").doesNotContain("\"도움말\"");
    }

    private static Answer send(String path, String secret, String body) {
        return BOT.call("POST", path)
                .header("Content-Type", "application/json")
                .header("X-Plusbot-Secret", secret)
                .body(body)
                .send();
    }
}
