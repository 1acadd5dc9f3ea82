package kr.plusbot.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order over both protocols, as far as the wire makes a difference. */
final class WireOrderTest {

    private static final String PHOTO =
            "https://talk.kakaocdn.net/dna/i_0a1b.jpg?expires=1790000000&signature=a%2Bb%3D";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.skill.callers", "127.0.0.0/8,::1",
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.operator.token", "secret"));

    @ParameterizedTest
    @EnumSource
    void takesPhotosAtTheMemoForTheShop(Wire wire) {
        wire.say("photos", "주문하기", "커피", "에스프레소", "1", "다 골랐어요");
        assertThat(wire.photo("photos", PHOTO).toString()).contains("사진을 받았어요. (1장)", "남기실 말씀도 있으면");
        wire.say("photos", "이 컵에 주세요", "포장 주문번호로 받기");
        assertThat(wire.say("photos", "주문 확정").toString()).contains("주문이 들어갔어요.", "메모: 이 컵에 주세요", "사진: 1장");
        assertThat(BOT.call("GET", "/operator/orders")
                        .header("Authorization", "Bearer secret")
                        .send()
                        .text())
                .contains("\"memo\":\"이 컵에 주세요\",\"photos\":[\"" + PHOTO + "\"],\"dine\":\"포장\",\"pickup\":\"주문번호\"");
    }

    @ParameterizedTest
    @EnumSource
    void takesAPhotoForNoAnswerElsewhere(Wire wire) {
        wire.say("elsewhere", "주문하기");
        assertThat(wire.photo("elsewhere", PHOTO).toString()).contains("무엇을 드릴까요?");
        wire.say("elsewhere", "커피", "에스프레소");
        assertThat(wire.photo("elsewhere", PHOTO).toString()).contains("몇 개 드릴까요?");
        wire.say("elsewhere", "취소");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnotherDialogueTakesTheOrdersPlace(Wire wire) {
        wire.say("dropped", "주문하기", "커피", "에스프레소");
        assertThat(wire.say("dropped", "사장님께 물어보기").toString()).contains("쓰시던 주문은 그만두었어요.\\n\\n");
        assertThat(wire.say("dropped", "주문하기", "커피", "사장님께 물어보기").toString()).contains("쓰시던 주문은 그만두었어요.\\n\\n");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheOrderWaitsAndShowsTheStepsButtons(Wire wire) {
        String typed = wire.say("waits", "주문하기", "커피", "에스프레소", "주문내역").toString();
        assertThat(typed).containsOnlyOnce("쓰시던 주문은 그대로 있으니 이어서 답해 주세요.");
        assertThat(wire.say("waits", "2", "다 골랐어요", "건너뛰기", "도움말").toString())
                .contains("쓰시던 주문은 그대로 있으니 이어서 답해 주세요.", "포장 주문번호로 받기", "이전", "취소");
        wire.say("waits", "취소");
    }

    @Test
    void offersQuickRepliesAtEveryTypingStepOfASkill() {
        Wire skill = Wire.SKILL;
        assertThat(skill.tappable(skill.say("typing", "주문하기", "커피", "에스프레소")))
                .containsExactly("1", "2", "3", "이전", "취소");
        assertThat(skill.tappable(skill.say("typing", "2", "다 골랐어요"))).containsExactly("건너뛰기", "이전", "취소");
        assertThat(skill.tappable(skill.say("typing", "건너뛰기", "포장 이름으로 받기"))).containsExactly("이전", "취소");
        skill.say("typing", "취소");
    }

    @Test
    void letsUsersTypeWhereButtonsWouldTakeThePlaceOfTyping() {
        Wire old = Wire.AUTO_REPLY;
        assertThat(old.say("typing", "주문하기", "커피", "에스프레소").at("/keyboard")).hasToString("{\"type\":\"text\"}");
        assertThat(old.say("typing", "2", "다 골랐어요").at("/keyboard")).hasToString("{\"type\":\"text\"}");
        old.say("typing", "취소");
    }

    @Test
    void offersTheCommandsBesideTypingAlone() {
        for (String said : List.of("도움말", "무슨 말인지 모를 말", "처음으로")) {
            assertThat(Wire.SKILL.tappable(Wire.SKILL.say("help", said))).contains("주문하기", "주문내역", "주문취소");
            assertThat(Wire.AUTO_REPLY.say("help", said).at("/keyboard")).hasToString("{\"type\":\"text\"}");
        }
    }

    private enum Wire {
        AUTO_REPLY {
            @Override
            JsonNode send(String user, String type, String content) {
                return BOT.post(
                                "/plusfriend/message",
                                json(Map.of("user_key", user + this, "type", type, "content", content)))
                        .json();
            }
        },
        SKILL {
            @Override
            JsonNode send(String user, String type, String content) {
                Map<String, ?> params = type.equals("photo")
                        ? Map.of("media", Map.of("type", "image", "url", content))
                        : Map.of("surface", "Kakaotalk.plusfriend");
                Map<String, ?> request =
                        Map.of("utterance", content, "params", params, "user", Map.of("id", user + this));
                return BOT.post("/openbuilder/skill", json(Map.of("userRequest", request)))
                        .json();
            }
        };

        abstract JsonNode send(String user, String type, String content);

        JsonNode photo(String user, String address) {
            return send(user, "photo", address);
        }

        /** Says several things and gives the last answer. */
        JsonNode say(String user, String... texts) {
            JsonNode last = null;
            for (String text : texts) {
                last = send(user, "text", text);
            }
            return last;
        }

        List<String> tappable(JsonNode answer) {
            return new ArrayList<>(answer.at("/template/quickReplies").findValuesAsText("messageText"));
        }

        private static String json(Object value) {
            try {
                return new ObjectMapper().writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
