package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QuickRepliesTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.skill.callers", "127.0.0.0/8,::1"), AskCommand.class, PickDialogue.class);

    @Test
    void showsTenAtOnce() {
        assertThat(labels(say("버튼:10"))).hasSize(10).endsWith("10번");
    }

    @Test
    void turnsPagesAndComesBackToTheFirst() {
        assertThat(labels(say("버튼:20"))).hasSize(10).startsWith("1번").endsWith("9번", "더보기");
        Answer second = say("더보기 2");
        assertThat(labels(second)).startsWith("10번").endsWith("18번", "더보기");
        assertThat(second.json().at("/template/outputs/0/simpleText/text").asText())
                .isEqualTo("골라 주세요. (2/3)");
        assertThat(labels(say("더보기 3"))).containsExactly("19번", "20번", "더보기");
        assertThat(last(say("더보기 3")).path("messageText").asText()).isEqualTo("더보기 1");
        assertThat(labels(say("더보기 1"))).startsWith("1번");
        assertThat(labels(say("더보기 999"))).startsWith("19번");
    }

    @Test
    void turnsToTheNextPageForWhoTypes() {
        say("버튼:20");
        assertThat(labels(say("더보기"))).startsWith("10번");
        assertThat(labels(say("더 보기"))).startsWith("19번");
        assertThat(labels(say(Normalizer.normalize("더보기", Normalizer.Form.NFD) + "\n")))
                .startsWith("1번");
    }

    @Test
    void leavesTheWordToWhoOffersIt() {
        say("버튼:20,더보기");
        assertThat(say("더보기").text()).contains("지원하는 명령어가 아닙니다.");
    }

    @Test
    void turnsThePageThatATapBringsAlongAlthoughNobodyRemembersIt() {
        assertThat(last(say("버튼:25")).at("/extra/buttons")).hasSize(25);
        assertThat(labels(BOT.post("/openbuilder/skill", Payload.file("3-tap"))))
                .containsExactly("차", "카", "타", "더보기");
    }

    @Test
    void turnsNothingWhereThereIsOnePage() {
        say("버튼:3");
        assertThat(say("더보기").text()).contains("지원하는 명령어가 아닙니다.");
    }

    @Test
    void turnsPagesInTheMiddleOfADialogue() {
        Answer rooms = say("방 고르기");
        String second = last(rooms).path("messageText").asText();
        assertThat(labels(say(second))).containsExactly("10호실", "11호실", "12호실", "13호실", "14호실", "15호실", "취소", "더보기");
        assertThat(say("15호실").text()).contains("15호실로 할게요.");
    }

    private static Answer say(String text) {
        return BOT.post("/openbuilder/skill", Payload.text(text));
    }

    private static List<String> labels(Answer answer) {
        return answer.json().at("/template/quickReplies").findValuesAsText("label");
    }

    private static JsonNode last(Answer answer) {
        JsonNode replies = answer.json().at("/template/quickReplies");
        return replies.get(replies.size() - 1);
    }
}
