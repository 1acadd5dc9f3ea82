package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kr.plusbot.shop.console.ConsoleVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every server that Plusbot is promised to run in, with the WAR as the build has packaged it. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#everywhere")
final class ServerContractIT extends InServer {

    private static final String HELP = "{\"user_key\":\"test\",\"type\":\"text\",\"content\":\"도움말\"}";

    private static final String PROXY = "127.0.0.2";

    private static final Map<String, String> SETTINGS = Map.of(
            "plusbot.kakao.callers",
            "127.0.0.1,::1",
            "plusbot.trusted-proxies",
            PROXY,
            "plusbot.simulator.enabled",
            "true",
            "plusbot.console.enabled",
            "true",
            "plusbot.operator.token",
            "t0ken",
            "plusbot.monitoring.callers",
            "127.0.0.1,::1",
            "plusbot.skill.secret",
            "s3cret");

    /** Before the server starts. */
    ServerContractIT() {
        super(TestWar.packaged(), SETTINGS);
    }

    @Test
    void showsTheHomeKeyboard() {
        assertAnswer(Call.get("plusfriend/keyboard"), 200, "{\"type\":\"text\"}");
    }

    @Test
    void understandsAndSpeaksKorean() {
        assertThat(reply(Call.post("plusfriend/message", HELP)).text()).startsWith("무엇을 도와드릴까요?");
        assertThat(reply(Call.message("test", "뷁 🐧")).text()).startsWith("지원하는 명령어가 아닙니다.");
    }

    @Test
    void takesAnOrderOnceAndShowsItToTheShop() {
        for (String text : "주문하기,커피,에스프레소,2,다 골랐어요,건너뛰기,포장 주문번호로 받기".split(",")) {
            reply(Call.message("hungry", text));
        }
        String placed = reply(Call.message("hungry", "주문 확정")).text();
        assertThat(placed).contains("주문번호 A-", "에스프레소 2개 8,000원");
        assertThat(reply(Call.message("hungry", "주문 확정")).text()).isEqualTo(placed);
        Answer orders = sent(Call.get("operator/orders").withHeaders("Authorization: Bearer t0ken"));
        String number = placed.replaceAll("(?s).*주문번호 (A-\\d+).*", "$1");
        assertThat(orders.json().at("/orders"))
                .filteredOn(order -> order.path("number").asText().equals(number))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.path("total").asInt()).isEqualTo(8_000);
                    assertThat(order.at("/items/0/name").asText()).isEqualTo("에스프레소");
                });
        assertAnswer(Call.get("operator/orders"), 401, "{\"error\":\"unauthorized\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"openbuilder/skill", "openbuilder/fallback", "openbuilder/skill/help", "/openbuilder//skill/"})
    void speaksTheSkillProtocol(String path) {
        assertThat(skill(path, "도움말").at("/outputs/0/simpleText/text").asText()).startsWith("무엇을 도와드릴까요?");
    }

    @Test
    void takesAnOrderBySkill() {
        JsonNode template = null;
        for (String said : "주문하기,커피,에스프레소,2,다 골랐어요,건너뛰기,포장 주문번호로 받기".split(",")) {
            template = skill("openbuilder/skill", said);
        }
        assertThat(template.at("/outputs/0/itemCard/itemListSummary/description")
                        .asText())
                .isEqualTo("8,000원");
        assertThat(template.at("/quickReplies").findValuesAsText("label")).containsExactly("주문 확정", "이전", "취소");
        assertThat(skill("openbuilder/skill", "취소").toString()).contains("하시던 것을 취소했어요.");
    }

    /** The template that is answered. */
    private JsonNode skill(String path, String utterance) {
        String json = "{\"userRequest\":{\"utterance\":\"%s\\n\",\"user\":{\"id\":\"test\",\"properties\":null}}}";
        Answer answer = sent(Call.post(path, json.formatted(utterance)).withHeaders("X-Plusbot-Secret: s3cret"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asText()).isEqualTo("2.0");
        return answer.json().path("template");
    }

    @Test
    void answersSkillsThatItCannotReadAndRefusesStrangers() {
        Answer broken = sent(Call.post("openbuilder/skill", "{").withHeaders("X-Plusbot-Secret: s3cret"));
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.json().at("/template/outputs")).hasSize(1);
        assertAnswer(Call.post("openbuilder/skill", "{}"), 403, "{\"error\":\"forbidden\"}");
    }

    @ParameterizedTest
    @CsvSource({"POST, plusfriend/friend", "DELETE, plusfriend/friend/test", "DELETE, plusfriend/chat_room/test"})
    void takesNotice(String method, String path) {
        String body = method.equals("POST") ? "{\"user_key\":\"test\"}" : "";
        assertAnswer(new Call(method, path, Call.post(path, body).headers(), body), 200, "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plusfriend/message",
                "plusfriend//message",
                "plusfriend/message/",
                "./plusfriend/x/../message",
                "plusfriend/message?tap=1"
            })
    void servesPathsAsKakaoSendsThem(String path) {
        reply(Call.post(path, HELP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: here",
                "Content-Type: x",
                "Content-Type: ;;;",
                "Content-Type: application/octet-stream",
                "Content-Type: application/json;charset=EUC-KR",
                "Accept: text/html",
                "Accept: x"
            })
    void readsJsonUnderAnyHeader(String header) {
        reply(Call.post("plusfriend/message", HELP).withHeaders(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void refusesWhatAnyWebPageCanSend(String type) {
        Call call = Call.post("plusfriend/message", HELP).withHeaders("Content-Type: " + type);
        assertAnswer(call, 415, "{\"error\":\"unsupported media type\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "plusfriend/nothing",
                "WEB-INF/web.xml",
                "META-INF/MANIFEST.MF",
                "kr/plusbot/platform/launcher/Main.class",
                "error"
            })
    void hidesEveryOtherPath(String path) {
        assertAnswer(Call.get(path), 404, "{\"error\":\"not found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) {
        assertAnswer(Call.of(method, "plusfriend/message"), 405, "{\"error\":\"method not allowed\"}");
    }

    /** Payara's and GlassFish's connectors refuse this themselves, with nothing in the body. */
    @Test
    void echoesNothing() {
        Answer answer = sent(Call.of("TRACE", "plusfriend/message").withHeaders("X-Secret: 1234"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isIn("", "{\"error\":\"method not allowed\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"도움말\"", "{\"user_key\":1}", "{\"user_key\":\"test\"} {}"})
    void refusesBrokenJson(String body) {
        Answer answer = sent(Call.post("plusfriend/message", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isNotBlank();
    }

    @Test
    void refusesLongBodies() {
        String content = "가".repeat(22_000);
        assertAnswer(Call.message("test", content), 413, "{\"error\":\"request body too large\"}");
    }

    /** 256 characters are too many for a key; were the key cut at the semicolon it would be short enough. */
    @Test
    void takesASemicolonForPartOfTheKey() {
        assertAnswer(Call.of("DELETE", "plusfriend/friend/a;b=c"), 200, "{}");
        String tooLong = "a;" + "b".repeat(254);
        assertAnswer(Call.of("DELETE", "plusfriend/friend/" + tooLong), 400, "{\"error\":\"user_key is invalid\"}");
    }

    @Test
    void showsTheSimulator() {
        Answer page = sent(Call.get("simulator/main.js"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/javascript");
        assertThat(page.headers().get("content-security-policy")).startsWith("default-src 'none'; ");
        assertThat(page.body()).contains("import { channels }");
        Answer shortcut = sent(Call.get("simulator"));
        assertThat(shortcut.status()).isEqualTo(302);
        assertThat(shortcut.headers().get("location")).endsWith("/simulator/").startsWith("/");
    }

    @Test
    void tellsAnOpenPageBehindTheCounterThatTheBoardHasChanged() throws Exception {
        try (OpenBoard board = OpenBoard.of(new ConsoleVisitor(base()).own(log(), "사장님", "열려라 참깨!!"))) {
            for (String text : OpenBoard.ORDER) {
                reply(Call.message("counted", text));
            }
            await().until(() -> !board.numbers().isEmpty());
        }
    }

    @Test
    void passesItsOwnCheck() {
        Answer answer = sent(Call.post("simulator/check", "{}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("verdict"))
                .hasSizeGreaterThan(20)
                .containsOnly("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready"})
    void tellsItsStatus(String question) {
        assertAnswer(Call.get("status/" + question), 200, "{\"status\":\"up\"}");
    }

    @Test
    void tellsMonitoringWhatItMeasures() {
        reply(Call.post("plusfriend/message", HELP));
        Answer answer = sent(Call.get("status/metrics"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type"))
                .startsWith("text/plain")
                .contains("version=0.0.4");
        assertThat(answer.body())
                .contains(
                        "plusbot_answers_total{bot=\"main\",channel=\"plusfriend\",command=\"help\",outcome=\"answered\"} ",
                        "plusbot_answer_seconds_bucket{channel=\"plusfriend\",outcome=\"answered\",le=\"4.9\"} ",
                        "plusbot_calls_total{bot=\"main\",channel=\"plusfriend\",result=\"ok\"} ",
                        "plusbot_melon_breaker 0.0",
                        "plusbot_database_outage_seconds 0.0",
                        "plusbot_orders_open{bot=\"main\",status=\"received\"} ");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#"))).hasSizeLessThan(400);
        assertAnswer(Call.get("status/metrics"), "127.0.0.3", 403, "{\"error\":\"forbidden\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.3 | X-Nothing: here
            127.0.0.3 | X-Forwarded-For: 127.0.0.1
            127.0.0.3 | Forwarded: for=127.0.0.1
            127.0.0.3 | X-Real-IP: 127.0.0.1
            127.0.0.2 | X-Nothing: here
            127.0.0.2 | X-Forwarded-For: unknown
            127.0.0.2 | X-Forwarded-For: 127.0.0.1, 192.0.2.1
            """)
    void refusesStrangers(String from, String header) {
        String refusal = "{\"error\":\"forbidden\"}";
        assertAnswer(Call.get("plusfriend/keyboard").withHeaders(header), from, 403, refusal);
        assertAnswer(Call.of("PUT", "/plusfriend//nothing").withHeaders(header), from, 403, refusal);
    }

    @Test
    void letsKakaoInThroughATrustedProxy() {
        Call call = Call.get("plusfriend/keyboard").withHeaders("X-Forwarded-For: 192.0.2.1, 127.0.0.1");
        assertAnswer(call, PROXY, 200, "{\"type\":\"text\"}");
    }
}
