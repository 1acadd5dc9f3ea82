package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.NewOrder;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderLine;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.shop.staff.Act;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page does with orders. */
class ConsoleBoardTest {

    private static final String BOARD = "console/api/board";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.console.enabled", "true", "plusbot.bots", "cafe", "plusbot.kakao.callers", "127.0.0.0/8,::1"));

    private static ConsoleVisitor clerk;

    @BeforeAll
    static void comeIn() throws Exception {
        String token = BOT.bean(Staff.class).invite(BotId.MAIN, "직원", Role.STAFF);
        clerk = new ConsoleVisitor(BOT.address());
        clerk.post("console/api/visit/join", "{\"token\":\"%s\",\"password\":\"열려라 참깨!!\"}".formatted(token));
    }

    @Test
    void showsWhatACustomerHasOrdered() throws Exception {
        Order order = place(BotId.MAIN, "<script>alert(1)</script>");
        String body = clerk.get(BOARD).body();
        assertThat(body)
                .startsWith("{\"cursor\":")
                .contains(
                        "\"number\":\"" + order.id().number() + "\",\"status\":\"RECEIVED\"",
                        "\"memo\":\"<script>alert(1)</script>\"",
                        "\"version\":1")
                .doesNotContain("secret user");
        String cursor = clerk.get(BOARD + "/cursor").body().replaceAll("\\D", "");
        assertThat(body).startsWith("{\"cursor\":" + cursor + ",");
    }

    @Test
    void takesAnOrderFromHandToHand() throws Exception {
        Order order = place(BotId.MAIN, "");
        assertThat(step(order, "status", "{\"status\":\"ACCEPTED\",\"minutes\":15,\"version\":1}")
                        .body())
                .contains("\"status\":\"ACCEPTED\"", "\"minutes\":15", "\"expectedAt\"", "\"version\":2");
        assertThat(step(order, "undo", "{\"version\":2}").body()).contains("\"status\":\"RECEIVED\"", "\"version\":3");
        assertThat(step(order, "status", "{\"status\":\"REJECTED\",\"reason\":\"재료가 떨어졌어요\",\"version\":3}")
                        .body())
                .contains("\"status\":\"REJECTED\"", "\"reason\":\"재료가 떨어졌어요\"");
        assertThat(BOT.bean(Staff.class).acts(BotId.MAIN, 3))
                .extracting(Act::name, Act::what, Act::detail)
                .containsExactly(
                        tuple("직원", "REJECTED", order.id().number()),
                        tuple("직원", "UNDONE", order.id().number()),
                        tuple("직원", "ACCEPTED", order.id().number()));
    }

    @Test
    void callsTheCustomerOfAnOrderThatIsReady() throws Exception {
        Order order = place(BotId.MAIN, "");
        assertThat(step(order, "call", "{}").statusCode()).isEqualTo(409);
        step(order, "status", "{\"status\":\"ACCEPTED\",\"minutes\":5,\"version\":1}");
        step(order, "status", "{\"status\":\"READY\",\"version\":2}");
        assertThat(step(order, "call", "{}").body()).contains("\"status\":\"READY\"");
        assertThat(step(order, "undo", "{\"version\":3}").statusCode()).isEqualTo(409);
        assertThat(BOT.bean(Staff.class).acts(BotId.MAIN, 1))
                .extracting(Act::what)
                .containsExactly("CALLED");
    }

    @Test
    void showsASecondTabletWhatIsThereInPlaceOfItsStep() throws Exception {
        Order order = place(BotId.MAIN, "");
        String accept = "{\"status\":\"ACCEPTED\",\"minutes\":5,\"version\":1}";
        assertThat(step(order, "status", accept).statusCode()).isEqualTo(200);
        for (String late : List.of(accept, "{\"status\":\"REJECTED\",\"version\":1}")) {
            HttpResponse<String> answer = step(order, "status", late);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("\"order\":{", "\"status\":\"ACCEPTED\"");
        }
    }

    @Test
    void reachesNoOrderOfAnotherBot() throws Exception {
        Order order = place(new BotId("cafe"), "남의 메모");
        assertThat(clerk.get(BOARD).body()).doesNotContain("남의 메모");
        assertThat(clerk.get("bots/cafe/" + BOARD).statusCode()).isEqualTo(401);
        HttpResponse<String> there = clerk.post(
                "bots/cafe/%s/%s/%s/status"
                        .formatted(BOARD, order.id().date(), order.id().number()),
                "{\"status\":\"ACCEPTED\"}");
        assertThat(there.statusCode()).isEqualTo(401);
        assertThat(BOT.bean(Orders.class).since(new BotId("cafe"), order.createdAt(), Set.of(order.status())))
                .hasSize(1);
    }

    @Test
    void sellsAnItemNoMoreAndStopsForToday() throws Exception {
        assertThat(clerk.post("console/api/shop/sold-out", "{\"item\":\"콜드브루\",\"soldOut\":true}")
                        .body())
                .contains("{\"name\":\"콜드브루\",\"price\":5000,\"soldOut\":true,\"fixed\":false}");
        assertThat(clerk.post("console/api/shop/sold-out", "{\"item\":\"콜드브루\",\"soldOut\":false}")
                        .body())
                .contains("{\"name\":\"콜드브루\",\"price\":5000,\"soldOut\":false,\"fixed\":false}");
        assertThat(clerk.post("console/api/shop/sold-out", "{\"option\":\"온도\",\"choice\":\"ICE\",\"soldOut\":true}")
                        .body())
                .contains("{\"option\":\"온도\",\"name\":\"ICE\",\"soldOut\":true,\"fixed\":false}");
        assertThat(clerk.post("console/api/shop/sold-out", "{\"option\":\"온도\",\"choice\":\"ICE\",\"soldOut\":false}")
                        .body())
                .contains("{\"option\":\"온도\",\"name\":\"ICE\",\"soldOut\":false,\"fixed\":false}");
        assertThat(clerk.post("console/api/shop/sold-out", "{\"choice\":\"ICE\",\"soldOut\":true}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(clerk.post("console/api/shop/sold-out", "{\"item\":\"없는 것\",\"soldOut\":true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.post("console/api/shop/stop", "{\"stopped\":true}").body())
                .startsWith("{\"open\":false,\"stopped\":true");
        assertThat(clerk.post("console/api/shop/stop", "{\"stopped\":false}").body())
                .startsWith("{\"open\":true,\"stopped\":false");
    }

    @Test
    void saysThatTheBoardIsSeenAndReadsWhatWasMissed() throws Exception {
        assertThat(clerk.post(BOARD + "/begin", "{}").statusCode()).isEqualTo(204);
        assertThat(clerk.post(BOARD + "/here", "{}").statusCode()).isEqualTo(204);
        BOT.bean(Database.class)
                .run(handle -> handle.execute("UPDATE board_watch SET turned_away = 3, away_since = seen"));
        assertThat(clerk.get(BOARD).body()).contains("\"absence\":{\"turnedAway\":3,\"since\":\"20");
        assertThat(clerk.post(BOARD + "/absence/acknowledge", "{}").statusCode())
                .isEqualTo(204);
        assertThat(clerk.get(BOARD).body()).doesNotContain("turnedAway");
        assertThat(clerk.post("console/api/shop/stop", "{\"stopped\":true}").statusCode())
                .isEqualTo(200);
        assertThat(clerk.post("console/api/shop/stop", "{\"stopped\":false}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersWhatACustomerHasAsked() throws Exception {
        String script = "<script>alert(1)</script>";
        say("사장님께 물어보기");
        assertThat(say(script)).contains("매장에 전했어요.");
        String body = clerk.get(BOARD).body();
        assertThat(body).contains("\"words\":\"" + script + "\",\"seen\":false");
        String id = body.replaceAll("(?s).*\"questions\":\\[\\{\"id\":\"([-0-9a-f]+)\".*", "$1");
        String path = "console/api/questions/" + id;
        assertThat(clerk.post(path + "/seen", "{}").statusCode()).isEqualTo(204);
        assertThat(clerk.get(BOARD).body()).contains("\"words\":\"" + script + "\",\"seen\":true");
        assertThat(clerk.get(path + "/turns").statusCode()).isEqualTo(200);
        assertThat(clerk.post(path + "/answer", "{\"answer\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(clerk.post("console/api/questions/x/seen", "{}").statusCode())
                .isEqualTo(400);
        assertThat(clerk.post("bots/cafe/" + path + "/answer", "{\"answer\":\"네\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(clerk.post(path + "/answer", "{\"answer\":\"뒤편에 있어요\"}").statusCode())
                .isEqualTo(204);
        assertThat(clerk.post(path + "/lay-aside", "{}").statusCode()).isEqualTo(409);
        assertThat(say("도움말")).contains("사장님 답: 뒤편에 있어요");
        assertThat(clerk.get(BOARD).body()).contains("\"questions\":[]");
    }

    private static String say(String words) {
        return BOT.post(
                        "plusfriend/message",
                        "{\"user_key\":\"asker\",\"type\":\"text\",\"content\":\"%s\"}".formatted(words))
                .text();
    }

    @Test
    void tellsAnOpenPageThatTheBoardHasChanged() throws Exception {
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(clerk.listen("console/api/stream"), StandardCharsets.UTF_8))) {
            long before = cursor(events);
            place(BotId.MAIN, "");
            long after = before;
            while (after == before) {
                after = cursor(events);
            }
            assertThat(after).isGreaterThan(before);
        }
    }

    /** The next one that is told. */
    private static long cursor(BufferedReader events) throws Exception {
        String line = events.readLine();
        while (line != null && !line.startsWith("data: ")) {
            line = events.readLine();
        }
        assertThat(line).isNotNull();
        return Long.parseLong(line.substring("data: ".length()));
    }

    private static HttpResponse<String> step(Order order, String path, String json) throws Exception {
        return clerk.post(
                "%s/%s/%s/%s".formatted(BOARD, order.id().date(), order.id().number(), path), json);
    }

    private static Order place(BotId bot, String memo) throws Exception {
        NewOrder order = new NewOrder(
                UUID.randomUUID(),
                new UserId(bot, "secret user"),
                List.of(new OrderLine("라떼", List.of("ICE"), 2, new Won(4_500))),
                memo,
                "테이블 3");
        return BOT.bean(Database.class)
                .call(handle -> BOT.bean(Orders.class).confirm(Database.transaction(handle), order));
    }
}
