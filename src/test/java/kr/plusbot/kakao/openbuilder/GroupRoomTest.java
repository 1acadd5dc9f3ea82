package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several users read who talk in one room, and what is kept of it. */
final class GroupRoomTest {

    private static final String SILENT = "{\"version\":\"2.0\",\"template\":{\"outputs\":[]}}";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of(
                    "plusbot.skill.callers",
                    "127.0.0.0/8,::1",
                    "plusbot.bot.name",
                    "플러스 봇",
                    "plusbot.bot.chat",
                    "https://pf.kakao.com/_plusbot/chat",
                    "plusbot.bots",
                    "cafe",
                    "plusbot.bot.cafe.skill.callers",
                    "127.0.0.0/8,::1",
                    "plusbot.bot.cafe.bot.name",
                    "카페"),
            EchoCommand.class,
            AskCommand.class,
            PickDialogue.class,
            Parking.class);

    @ParameterizedTest
    @ValueSource(strings = {"@플러스봇 따라:안녕", "@플러스 봇, 따라:안녕", "＠플러스봇 따라: 안녕", "@플러스봇\u2005따라:안녕", "@플러스봇 따라:안녕"})
    void hearsWhatBeginsWithItsName(String said) {
        assertThat(text(say("kim", "r1", said))).isEqualTo("안녕");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "따라:안녕",
                "도움말",
                "",
                "ㅋㅋ",
                "@플러스봇2 따라:안녕",
                "@플러스봇이네 따라:안녕",
                "@다른봇 따라:안녕",
                "안녕 @플러스봇 따라:안녕",
                "https://talk.kakaocdn.net/dna/1.jpg",
                "주차 되나요?",
                "주문하기",
                "아메리카노 두 잔 주세요"
            })
    void isSilentWhereNobodyAsked(String said) {
        Answer answer = say("kim", "r2", said);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(SILENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'botGroupKey':'r11'}",
                "{'properties':{'botGroupKey':'r11'}}",
                "{'id':'r11','type':'botGroupKey'}"
            })
    void knowsARoomByEveryWayToTellItsKey(String chat) throws JsonProcessingException {
        JsonNode key = new ObjectMapper().readTree(chat.replace('\'', '"'));
        for (boolean within : List.of(true, false)) {
            Map<String, Object> call = privately("kim", "방 고르기");
            ObjectNode body = (ObjectNode) Payload.tree(call);
            (within ? (ObjectNode) body.path("userRequest") : body).set("chat", key);
            assertThat(BOT.post("/openbuilder/skill", body.toString()).text()).isEqualTo(SILENT);
        }
    }

    @Test
    void helpsWhoOnlyCallsIt() {
        assertThat(text(say("kim", "r3", "@플러스봇"))).startsWith("무엇을 도와드릴까요?");
    }

    @Test
    void hearsATapOfItsButtons() {
        Map<String, Object> call = call("kim", "r4", "따라:안녕");
        call.put("flow", Map.of("trigger", Map.of("type", "CARD_BUTTON_MESSAGE")));
        assertThat(text(BOT.post("/openbuilder/skill", Payload.json(call)))).isEqualTo("안녕");
    }

    @Test
    void isCalledByTheNameInTheCallWhereTheOperatorToldNone() {
        assertThat(name("/bots/cafe/openbuilder/skill", "@카페 따라:안녕")).isEqualTo("안녕");
        assertThat(name("/bots/cafe/openbuilder/skill", "@플러스봇 따라:안녕")).isEmpty();
        assertThat(new Mentions(new Bots(new Settings(Map.of(), Map.of())))
                        .heard(payload(Map.of("name", "노래봇"), "@노래봇 안녕"))
                        .utterance())
                .isEqualTo("안녕");
    }

    private static SkillPayload payload(Map<String, String> bot, String said) {
        Map<String, Object> call = call("kim", "r5", said);
        call.put("bot", bot);
        return SkillPayload.of(Payload.tree(call), BotId.MAIN, BOT.bean(Senders.class));
    }

    private static String name(String path, String said) {
        return text(BOT.post(path, Payload.json(call("kim", "r5", said))));
    }

    @Test
    void listsChoicesInTheTextAndOnTheButtonsOfACard() {
        JsonNode template = say("kim", "r6", "@플러스봇 방 고르기").json().path("template");
        assertThat(template.has("quickReplies")).isFalse();
        JsonNode card = template.at("/outputs/0/textCard");
        assertThat(card.path("description").asText())
                .startsWith("방을 골라 주세요.\n\n· 1호실\n")
                .contains("· 15호실")
                .endsWith("· 취소");
        assertThat(card.path("buttons"))
                .hasSize(3)
                .first()
                .hasToString("{\"label\":\"1호실\",\"action\":\"message\",\"messageText\":\"@플러스 봇 1호실\"}");
    }

    @Test
    void keepsEachUsersStepInEachRoomAndInTheirOwnChatApart() {
        say("kim", "r7", "@플러스봇 방 고르기");
        assertThat(say("lee", "r7", "2호실").text()).isEqualTo(SILENT);
        assertThat(say("kim", "r8", "2호실").text()).isEqualTo(SILENT);
        assertThat(text(BOT.post("/openbuilder/skill", Payload.json(privately("kim", "2호실")))))
                .isNotEmpty()
                .doesNotContain("로 할게요");
        assertThat(text(say("kim", "r7", "2호실"))).isEqualTo("2호실로 할게요.");
        assertThat(say("kim", "r7", "2호실").text()).isEqualTo(SILENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"주문하기", "주문내역", "주문취소", "아이스 아메리카노 두 잔 주세요"})
    void leadsToTheUsersOwnChatForWhatOthersShouldNotRead(String said) {
        JsonNode card = say("kim", "r9", "@플러스봇 " + said).json().at("/template/outputs/0/textCard");
        assertThat(card.path("description").asText()).contains("1:1 채팅");
        assertThat(card.at("/buttons/0/webLinkUrl").asText()).isEqualTo("https://pf.kakao.com/_plusbot/chat");
        assertThat(say("kim", "r9", "커피").text()).isEqualTo(SILENT);
    }

    @Test
    void answersQuestionsInARoom() {
        assertThat(text(say("kim", "r10", "@플러스봇 우주선 되나요?"))).contains("우주선");
    }

    @Test
    void forgetsWhatAPersonSaidInRoomsWithThePerson() throws Exception {
        say("park", "secret room", "@플러스봇 방 고르기");
        BOT.post("/openbuilder/skill", Payload.json(privately("park", "안녕")));
        assertThat(rooms("1호실")).isEqualTo(1);
        assertThat(rooms("secret room")).isZero();
        assertThat(rooms("park")).isZero();
        BOT.post("/openbuilder/skill", Payload.json(privately("park", "내 정보 모두 삭제")));
        assertThat(rooms("1호실")).isZero();
        assertThat(say("park", "secret room", "1호실").text()).isEqualTo(SILENT);
    }

    /** How many stored conversations in rooms hold this text anywhere, of the user park's. */
    private static int rooms(String text) throws Exception {
        List<String> rows = BOT.bean(Database.class)
                .read(handle -> handle.createQuery(
                                "SELECT concat(person, ' ', room, ' ', document) FROM room_conversation WHERE person IN"
                                        + " (SELECT person FROM user_key WHERE id = :id)")
                        .bind("id", new PrivacyKey(new byte[32]).id("main", "park"))
                        .mapTo(String.class)
                        .list());
        return (int) rows.stream().filter(row -> row.contains(text)).count();
    }

    private static Map<String, Object> privately(String user, String said) {
        return new HashMap<>(Map.of("userRequest", Map.of("utterance", said, "user", Map.of("id", user))));
    }

    private static Map<String, Object> call(String user, String room, String said) {
        return new HashMap<>(Map.of(
                "userRequest",
                Map.of(
                        "utterance",
                        said,
                        "user",
                        Map.of("id", user),
                        "chat",
                        Map.of("id", room, "type", "botGroupKey"))));
    }

    private static Answer say(String user, String room, String said) {
        return BOT.post("/openbuilder/skill", Payload.json(call(user, room, said)));
    }

    private static String text(Answer answer) {
        JsonNode output = answer.json().at("/template/outputs/0");
        return output.findPath("text").asText() + output.findPath("description").asText();
    }

    /** Answers one question. */
    @Singleton
    static final class Parking implements Fallback {

        @Override
        public Optional<Reply> answer(IncomingMessage message) {
            return message.content().contains("우주선") ? Optional.of(Reply.of("우주선이 있어요.")) : Optional.empty();
        }
    }
}
