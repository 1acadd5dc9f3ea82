package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SpeakingFirst;
import kr.plusbot.core.chat.SpeakingFirst.Sign;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.Progress;
import kr.plusbot.shop.order.ShopStep;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.Call;
import kr.plusbot.testkit.Channel;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of the simulator that is accepted on the board, and what comes by itself ten seconds later. */
class SpeakingFirstTest {

    private static final Pattern NUMBER = Pattern.compile("주문번호 ([A-Z]-\\d+)");
    private static final WholeBot WHOLE = new WholeBot();

    private static Relay relay;
    private static Map<String, String> settings;

    private long after;

    @BeforeAll
    static void start() throws IOException {
        relay = new Relay(WHOLE::address);
        settings = Map.of(
                "plusbot.simulator.enabled", "true",
                "plusbot.event.bot", "bot1!",
                "plusbot.event.key", "a-key-of-some-length",
                "plusbot.event.name", "order_news",
                "plusbot.event.limit-person", "100",
                "plusbot.event.base-url", relay.address() + "/simulator-event");
        settings.forEach(System::setProperty);
        WHOLE.start();
    }

    @AfterAll
    static void stop() {
        WHOLE.stop();
        relay.close();
        settings.keySet().forEach(System::clearProperty);
    }

    @BeforeEach
    void look() {
        after = ask("{}").path("last").asLong();
    }

    @AfterEach
    void mend() {
        goesOn("fine");
    }

    @Test
    void bringsTheBubbleTenSecondsAfterTheOrderWasAccepted() throws Exception {
        Order order = order();
        accept(order);
        JsonNode bubble = nextBlock();
        assertThat(bubble.path("outcome").asText()).isEqualTo("bubble");
        assertThat(bubble.path("type").asText()).isEqualTo("botUserKey");
        assertThat(bubble.at("/judgement/shown/template/outputs/0/simpleText/text")
                        .asText())
                .startsWith("주문번호 " + order.id().number() + " 주문을 받았어요.");
        assertThat(bubble.path("judgement").path("findings")).isEmpty();
        await().atMost(Waits.LONGEST).until(() -> {
            WHOLE.bot().wind(Duration.ofSeconds(3));
            return state().seen().containsKey(Sign.TOLD);
        });
    }

    @Test
    void saysThatThereIsNoBubble() {
        talk("botUserKey", "nobody");
        assertThat(nextBlock().path("outcome").asText()).isEqualTo("silent");
        talk("plusfriendUserKey", "nobody");
        JsonNode block = nextBlock();
        assertThat(block.path("outcome").asText()).isEqualTo("silent");
        assertThat(block.at("/request/body").asText())
                .contains("\"id\":\"6e6f626f64790", "\"plusfriendUserKey\":\"nobody\"");
    }

    @Test
    void goesWrongAsItIsTold() throws Exception {
        goesOn("unauthorized");
        Order order = order();
        accept(order);
        await().atMost(Waits.LONGEST)
                .until(() -> calls().anyMatch(call -> call.path("status").asInt() == 401));
        await().atMost(Waits.LONGEST).until(() -> state().refusal().equals("status 401"));
        goesOn("task_fails");
        WHOLE.bot().wind(Duration.ofSeconds(30));
        assertThat(nextBlock().path("outcome").asText()).isEqualTo("failed");
        goesOn("fine");
        await().atMost(Waits.LONGEST).until(() -> {
            WHOLE.bot().wind(Duration.ofSeconds(3));
            return blocks().anyMatch(its -> its.path("outcome").asText().equals("bubble"));
        });
    }

    @Test
    void answersEachModeAsKakaoWould() {
        for (String mode :
                List.of("unauthorized 401", "too_many 429", "failed 500", "task_is_silent 200", "late 200")) {
            goesOn(mode.split(" ")[0]);
            assertThat(talk("botUserKey", "nobody")).as(mode).isEqualTo(Integer.parseInt(mode.split(" ")[1]));
        }
    }

    @Test
    void keepsTheResultOfATask() {
        String task = call("botUserKey", "nobody").json().path("taskId").asText();
        await().atMost(Waits.LONGEST)
                .until(() -> result(task).path("status").asText().equals("ALL SUCCESS"));
        goesOn("task_fails");
        JsonNode failed =
                result(call("botUserKey", "nobody").json().path("taskId").asText());
        assertThat(failed.path("status").asText()).isEqualTo("1 FAIL");
        assertThat(failed.at("/fail/list/0/userId").asText()).isEqualTo("nobody");
        goesOn("fine");
        JsonNode unknown = result(call("appUserId", "1").json().path("taskId").asText());
        assertThat(unknown.path("userKeyResolvingFailCount").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatKakaoWouldRefuse() {
        assertThat(talk("noKey", "nobody")).isEqualTo(400);
        assertThat(calls().map(call -> call.path("wrong").asText())).anyMatch(wrong -> wrong.contains("user.type"));
        assertThat(new Call(WHOLE.address(), "POST", "/simulator-event/v2/bots/b/talk")
                        .header("Content-Type", "application/json")
                        .body("{}")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(new Call(WHOLE.address(), "GET", "/simulator-event/v2/bots/b/talk")
                        .send()
                        .status())
                .isEqualTo(405);
        assertThat(new Call(WHOLE.address(), "GET", "/simulator-event/v1/tasks/none")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void callsNoSkillThatIsNotListed() {
        String question = "{\"skill\":{\"address\":\"http://192.0.2.1/notice\"}}";
        assertThat(new Call(WHOLE.address(), "POST", "/simulator/event")
                        .header("Content-Type", "application/json")
                        .body(question)
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private static Order order() throws Exception {
        BotUser kim = WHOLE.bot(Channel.OPENBUILDER).user("kim");
        kim.says("주문하기").taps("커피*").taps("콜드브루*").says("두 잔").taps("다 골랐어요").says("얼음 조금");
        kim.taps("매장 테이블에서 받기").says("7").taps("주문 확정");
        Matcher number = NUMBER.matcher(kim.text());
        assertThat(number.find()).as(kim.text()).isTrue();
        return WHOLE.bean(Board.class).look(BotId.MAIN).orders().stream()
                .filter(its -> its.id().number().equals(number.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static void accept(Order order) throws Exception {
        WHOLE.bean(Board.class).take(order.id(), ShopStep.accept(10));
        WHOLE.bot().wind(Progress.UNDO);
    }

    private static SpeakingFirst.State state() throws Exception {
        return WHOLE.bean(SpeakingFirst.class).state(BotId.MAIN);
    }

    private JsonNode nextBlock() {
        JsonNode block = await().atMost(Waits.LONGEST)
                .until(() -> blocks().findFirst(), Optional::isPresent)
                .orElseThrow();
        look();
        return block;
    }

    private Stream<JsonNode> blocks() {
        return news().map(its -> its.path("block")).filter(JsonNode::isObject);
    }

    private Stream<JsonNode> calls() {
        return news().map(its -> its.path("call")).filter(JsonNode::isObject);
    }

    private Stream<JsonNode> news() {
        return StreamSupport.stream(
                ask("{\"after\":%d}".formatted(after)).path("news").spliterator(), false);
    }

    private static JsonNode ask(String question) {
        return post("/simulator/event", question).json();
    }

    private static void goesOn(String mode) {
        post("/simulator/event/mode", "{\"mode\":\"%s\"}".formatted(mode));
    }

    private static int talk(String type, String key) {
        return call(type, key).status();
    }

    private static Answer call(String type, String key) {
        return post(
                "/simulator-event/v2/bots/bot1/talk",
                "{\"event\":{\"name\":\"order_news\"},\"user\":[{\"type\":\"%s\",\"id\":\"%s\"}]}"
                        .formatted(type, key));
    }

    private static JsonNode result(String task) {
        return new Call(WHOLE.address(), "GET", "/simulator-event/v1/tasks/" + task)
                .send()
                .json();
    }

    private static Answer post(String path, String json) {
        return new Call(WHOLE.address(), "POST", path)
                .header("Content-Type", "application/json")
                .header("Authorization", "KakaoAK a-key-of-some-length")
                .body(json)
                .send();
    }
}
