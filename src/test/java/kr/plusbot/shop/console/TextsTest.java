package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.hours.ShopHours;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.staff.Act;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page does with the menu and the questions. */
class TextsTest {

    private static final String MENU = "console/api/texts/menu";
    private static final String QUESTIONS = "console/api/texts/questions";
    private static final String HOURS = "console/api/texts/hours";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningBot BOT =
            RunningBot.withSettings(Map.of("plusbot.console.enabled", "true", "plusbot.bots", "cafe"));

    private static ConsoleVisitor owner;

    @BeforeAll
    static void comeIn() throws Exception {
        owner = visitor(BotId.MAIN, "사장님", Role.OWNER);
    }

    private static ConsoleVisitor visitor(BotId bot, String name, Role role) throws Exception {
        String token = BOT.bean(Staff.class).invite(bot, name, role);
        ConsoleVisitor visitor = new ConsoleVisitor(BOT.address());
        visitor.post("console/api/visit/join", "{\"token\":\"%s\",\"password\":\"열려라 참깨!!\"}".formatted(token));
        return visitor;
    }

    @Test
    void writesAMenuThatTheNextMessageOfItsBotSees() throws Exception {
        JsonNode before = look(MENU);
        String cake = "{\"name\":\"치즈케이크\",\"price\":7000,\"aliases\":[\"치케\"]}";
        JsonNode after = written(MENU, before, "{\"categories\":[1,{\"name\":\"새것\",\"items\":[%s]}]}".formatted(cake));
        assertThat(after.at("/content/categories/0")).isEqualTo(before.at("/content/categories/1"));
        assertThat(BOT.bean(Menus.class).of("main").has("콜드브루")).isFalse();
        assertThat(BOT.bean(Menus.class).of("main").has("치즈케이크")).isTrue();
        assertThat(BOT.bean(Menus.class).of("cafe").has("콜드브루")).isTrue();
        assertThat(BOT.bean(Staff.class).acts(BotId.MAIN, 1))
                .extracting(Act::name, Act::what)
                .containsExactly(tuple("사장님", "MENU_WRITTEN"));
        JsonNode back = JSON.readTree(send(MENU, "{\"version\":%s,\"back\":0}".formatted(after.get("version")))
                .body());
        assertThat(back.at("/content/categories/0/items/3/name").asText()).isEqualTo("콜드브루");
        assertThat(look(MENU + "/versions").at("/versions/0/who").asText()).isEqualTo("사장님");
        assertThat(look(MENU + "/versions/" + after.get("version")).get("content"))
                .isEqualTo(after.get("content"));
    }

    @Test
    void refusesAWrongMenuAsItsFileWouldBeRefused() throws Exception {
        JsonNode now = look(MENU);
        assertThat(refusal(
                        MENU, now, "{\"categories\":[0,{\"name\":\"커피\",\"items\":[{\"name\":\"물\",\"price\":0}]}]}"))
                .isEqualTo("이름 \"커피\": 두 번 있습니다.");
        assertThat(refusal(MENU, now, "{\"categories\":[{\"name\":\"커피\",\"items\":[{\"name\":\"물\"}]}]}"))
                .isEqualTo("categories[0].items[0]: \"물\"의 값(price)을 10,000,000원까지의 숫자로 적어 주세요.");
        assertThat(refusal(
                        MENU, now, "{\"categories\":[{\"name\":\"주문하기\",\"items\":[{\"name\":\"물\",\"price\":0}]}]}"))
                .contains("\"주문하기\"을(를) 쓸 수 없습니다");
        assertThat(send(MENU, "{\"version\":%s,\"yaml\":\"categories:\\n- nam: 차\"}".formatted(now.get("version")))
                        .body())
                .contains("2번째 줄: categories[0]: 이름(name)이 비어 있습니다.");
        assertThat(look(MENU)).isEqualTo(now);
    }

    @Test
    void letsOneOfTwoTabletsWrite() throws Exception {
        JsonNode before = look(QUESTIONS);
        String body = "{\"version\":%s,\"content\":{\"faq\":[0]}}".formatted(before.get("version"));
        assertThat(send(QUESTIONS, body).statusCode()).isEqualTo(200);
        assertThat(send(QUESTIONS, body).statusCode()).isEqualTo(409);
    }

    @Test
    void writesQuestionsOfAllKindsOfSigns() throws Exception {
        String answer = "줄 하나\\n\\n- 둘: # 셋\\n  '넷' \\\"다섯\\\" {여섯} <b>";
        String entry =
                "{\"title\":\"- 주차: #1\",\"answer\":\"%s\",\"sayings\":[\"yes\",\"12\",\"null\",\"~\",\"=1\",\"&a\",\"*b\",\"!c\",\"%%d\",\"@e\",\"`f\"],\"link\":{\"url\":\"https://example.org\"}}"
                        .formatted(answer);
        JsonNode after = written(QUESTIONS, look(QUESTIONS), "{\"faq\":[%s]}".formatted(entry));
        JsonNode wanted = JSON.readTree(entry);
        assertThat(after.at("/content/faq/0/answer")).isEqualTo(wanted.get("answer"));
        assertThat(after.at("/content/faq/0/title")).isEqualTo(wanted.get("title"));
        assertThat(after.at("/content/faq/0/sayings")).isEqualTo(wanted.get("sayings"));
        String yaml = owner.get(QUESTIONS + "/file.yaml").body();
        JsonNode again = JSON.readTree(send(
                        QUESTIONS,
                        JSON.writeValueAsString(
                                Map.of("version", after.get("version").asLong(), "yaml", "# 우리 가게\n" + yaml)))
                .body());
        assertThat(again.get("content")).isEqualTo(after.get("content"));
        assertThat(owner.get(QUESTIONS + "/file.yaml").body())
                .startsWith("# 우리 가게\n")
                .endsWith(yaml);
    }

    @Test
    void hearsASentenceByWhatIsNotWrittenYet() throws Exception {
        JsonNode now = look(MENU);
        String content =
                "{\"categories\":[{\"name\":\"차\",\"items\":[{\"name\":\"보리차\",\"price\":3000,\"options\":[{\"name\":\"온도\",\"required\":true,\"choices\":[{\"name\":\"ICE\"},{\"name\":\"HOT\"}]}]}]}]}";
        JsonNode heard = tried(MENU, now, content, "보리차 두 잔 주세요");
        assertThat(heard.get("order").asBoolean()).isTrue();
        assertThat(heard.at("/lines/0/item").asText()).isEqualTo("보리차");
        assertThat(heard.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(heard.at("/missing/0").asText()).isEqualTo("보리차 온도");
        assertThat(look(MENU)).isEqualTo(now);
        String questions = "{\"faq\":[{\"title\":\"흡연실\",\"answer\":\"없어요.\",\"sayings\":[\"담배 피울 곳 있나요\"]}]}";
        JsonNode asked = tried(QUESTIONS, look(QUESTIONS), questions, "담배 피울 곳 있어요?");
        assertThat(asked.get("title").asText()).isEqualTo("흡연실");
        assertThat(asked.get("answer").asText()).isEqualTo("없어요.");
    }

    @Test
    void showsWhatWasNotUnderstoodUntilItIsDealtWith() throws Exception {
        BOT.bean(Database.class)
                .run(
                        handle -> handle.execute(
                                "INSERT INTO unanswered (bot, form, times, last_at)"
                                        + " VALUES ('main', '<b>빙수</b>', 7, CURRENT_TIMESTAMP), ('cafe', '남의 말', 7, CURRENT_TIMESTAMP)"));
        assertThat(owner.get("console/api/unanswered").body())
                .contains("\"text\":\"<b>빙수</b>\",\"times\":7")
                .doesNotContain("남의 말");
        assertThat(send("console/api/unanswered/forget", "{\"text\":\"<b>빙수</b>\"}")
                        .body())
                .isEqualTo("{\"forms\":[]}");
    }

    @Test
    void writesHoursThatTheBotKeepsAndTells() throws Exception {
        ShopHours hours = BOT.bean(ShopHours.class);
        JsonNode before = look(HOURS);
        assertThat(before.at("/content/week/0/open").asText()).isEqualTo("00:00-24:00");
        assertThat(hours.answer(BotId.MAIN, "몇 시까지 해요")).isEmpty();
        JsonNode closed = written(
                HOURS,
                before,
                "{\"week\":[{\"days\":\"월\",\"open\":\"09:00-18:00\",\"breaks\":[\"12:00-13:00\"]}],"
                        + "\"holidays\":[\"01-01\"],\"days\":[{\"date\":\"2027-02-08\"}]}");
        assertThat(hours.answer(BotId.MAIN, "언제 쉬어요").orElseThrow())
                .endsWith("월: 오전 9시-낮 12시, 오후 1시-오후 6시\n화·수·목·금·토·일: 쉬어요");
        assertThat(hours.answer(new BotId("cafe"), "언제 쉬어요")).isEmpty();
        assertThat(closed.at("/content/days/0/date").asText()).isEqualTo("2027-02-08");
        HttpResponse<String> wrong = send(
                HOURS,
                "{\"version\":%s,\"content\":{\"week\":[{\"days\":\"월\",\"open\":\"9-18\"}]}}"
                        .formatted(closed.get("version")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("08:00-22:00처럼");
        send(HOURS, "{\"version\":%s,\"back\":0}".formatted(closed.get("version")));
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void isForOwners() throws Exception {
        ConsoleVisitor clerk = visitor(BotId.MAIN, "직원", Role.STAFF);
        for (String path :
                new String[] {MENU, QUESTIONS, HOURS, MENU + "/versions", MENU + "/file.yaml", "console/api/unanswered"
                }) {
            assertThat(clerk.get(path).statusCode()).isEqualTo(403);
            assertThat(new ConsoleVisitor(BOT.address()).get(path).statusCode()).isEqualTo(401);
        }
        for (String path : new String[] {MENU, MENU + "/try", "console/api/unanswered/forget"}) {
            assertThat(clerk.post(path, "{}").statusCode()).isEqualTo(403);
            assertThat(owner.post(path, "{}", Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(owner.get("console/api/texts/weather").statusCode()).isEqualTo(400);
    }

    private static JsonNode look(String path) throws Exception {
        return JSON.readTree(owner.get(path).body());
    }

    private static HttpResponse<String> send(String path, String json) throws Exception {
        return owner.post(path, json);
    }

    private static JsonNode written(String path, JsonNode before, String content) throws Exception {
        HttpResponse<String> answer = send(path, request(before, content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String refusal(String path, JsonNode before, String content) throws Exception {
        HttpResponse<String> answer = send(path, request(before, content));
        assertThat(answer.statusCode()).isEqualTo(400);
        return JSON.readTree(answer.body()).get("reason").asText();
    }

    private static JsonNode tried(String path, JsonNode before, String content, String say) throws Exception {
        String request =
                "{\"version\":%s,\"content\":%s,\"say\":\"%s\"}".formatted(before.get("version"), content, say);
        return JSON.readTree(send(path + "/try", request).body());
    }

    private static String request(JsonNode before, String content) {
        return "{\"version\":%s,\"content\":%s}".formatted(before.get("version"), content);
    }
}
