package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The owner tries an order in the admin centre. */
final class BotTestOrderTest {

    private static final String[] ORDER = "주문하기,커피,에스프레소,2,다 골랐어요,건너뛰기,포장 주문번호로 받기,주문 확정".split(",");

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.skill.callers", "127.0.0.0/8,::1", "plusbot.operator.token", "secret"));

    static Stream<Call> tests() {
        Map<String, ?> nothing = Map.of();
        return Stream.of(
                new Call("surface", "64b0", Map.of("surface", "BuilderBotTest")),
                new Call("text", "64b0", Map.of("ignoreMe", "true")),
                new Call("flag", "64b0", Map.of("ignoreMe", true)),
                new Call("copy", "64b0!", nothing));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void marksTheOrderAsATest(Call call) {
        assertThat(call.orders()).contains("시험 주문이 들어갔어요.", "주문번호 T-00");
        assertThat(orders("")).doesNotContain("T-00");
        assertThat(orders("?test=true")).contains("T-00", "\"test\":true");
    }

    @Test
    void placesAnOrderOfALiveCall() {
        assertThat(new Call("live", "64b0", Map.of("surface", "Kakaotalk.plusfriend", "ignoreMe", "false")).orders())
                .contains("주문이 들어갔어요.", "주문번호 A-00")
                .doesNotContain("시험");
    }

    private static String orders(String query) {
        Answer list = BOT.call("GET", "/operator/orders" + query)
                .header("Authorization", "Bearer secret")
                .send();
        return list.text();
    }

    private record Call(String user, String bot, Map<String, ?> params) {

        private String orders() {
            String last = "";
            for (String said : ORDER) {
                last = BOT.post("/openbuilder/skill", body(said)).text();
            }
            return last;
        }

        private String body(String said) {
            return Payload.json(Map.of(
                    "bot",
                    Map.of("id", bot),
                    "userRequest",
                    Map.of("utterance", said, "params", params, "user", Map.of("id", user))));
        }
    }
}
