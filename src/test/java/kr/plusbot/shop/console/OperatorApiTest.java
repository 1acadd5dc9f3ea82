package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.NewOrder;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderLine;
import kr.plusbot.shop.understanding.Dine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorApiTest {

    private static final String TOKEN = "S3cret/token=~";
    private static final String LATTE =
            "{\"name\":\"라떼 ☕️\",\"options\":[\"ICE\",\"귀리 우유\"],\"quantity\":2,\"price\":4500}";

    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = new RunningShop(Map.of("plusbot.operator.token", TOKEN, "plusbot.kakao.callers", "127.0.0.0/8,::1"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void listsAnOrderAsTheShopNeedsIt() throws Exception {
        Order order = place("secret user 🔑", "얼음 \"조금\"\\만");
        HttpResponse<String> answer = list("?since=" + order.createdAt());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("{\"orders\":[{\"date\":\"" + order.id().date() + "\",\"number\":\""
                        + order.id().number() + "\",\"status\":\"RECEIVED\",\"total\":9000,\"items\":[" + LATTE
                        + "],\"memo\":\"얼음 \\\"조금\\\"\\\\만\",\"pickup\":\"테이블 3\",\"createdAt\":\"" + order.createdAt()
                        + "\",\"version\":1,\"changedAt\":\"" + order.createdAt() + "\"}]}")
                .doesNotContain("secret user");
    }

    @Test
    void leavesOutWhatIsNotThere() throws Exception {
        Order order = place("user", "");
        assertThat(list("?since=" + order.createdAt()).body()).doesNotContain("memo", "null");
    }

    @Test
    void listsTodaysOrdersUnlessToldOtherwise() throws Exception {
        Order order = place("user", "");
        assertThat(list("").body()).contains(order.createdAt().toString());
        assertThat(list("?since=2999-01-01T00:00:00Z").body()).isEqualTo("{\"orders\":[]}");
    }

    @Test
    void listsOrdersOfOneStateSinceAMoment() throws Exception {
        Order accepted = place("user", "");
        Order received = place("user", "");
        assertThat(advance(accepted, "ACCEPTED").statusCode()).isEqualTo(200);
        String since = "?since=" + accepted.createdAt();
        assertThat(list(since + "&status=RECEIVED").body())
                .contains(received.createdAt().toString())
                .doesNotContain("\"ACCEPTED\"");
        assertThat(list(since + "&status=ACCEPTED").body())
                .contains(accepted.createdAt().toString())
                .doesNotContain("\"RECEIVED\"");
    }

    @Test
    void leavesOutOrdersOfTestsUnlessAskedForThem() throws Exception {
        Order placed = place("user", "");
        List<OrderLine> lines = List.of(new OrderLine("라떼", List.of(), 1, new Won(1)));
        Order test = shop.confirm(new NewOrder(
                UUID.randomUUID(),
                new UserId("user"),
                lines,
                "",
                List.of("https://k.kakaocdn.net/a?b=c"),
                Optional.of(Dine.OUT),
                "주문번호",
                true));
        String since = "?since=" + placed.createdAt();
        assertThat(test.id().number()).isEqualTo("T-001");
        assertThat(list(since).body()).doesNotContain("T-001", "\"test\"");
        assertThat(list(since + "&test=false").body()).doesNotContain("T-001");
        assertThat(list(since + "&test=true").body())
                .contains(
                        "\"number\":\"T-001\"",
                        "\"test\":true",
                        "\"photos\":[\"https://k.kakaocdn.net/a?b=c\"],\"dine\":\"포장\",\"pickup\":\"주문번호\"",
                        placed.id().number());
        assertThat(advance(test, "ACCEPTED").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:00:00Z",
                "2026-11-22T00:00:00.123456789Z",
                "2026-11-22T09:00:00%2B09:00",
                "2026-11-22T09:00:00+09:00"
            })
    void understandsAMoment(String since) throws Exception {
        assertThat(list("?since=" + since).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=",
                "since=yesterday",
                "since=2026-11-22",
                "since=2026-11-22T00:00:00",
                "since=2026-13-01T00:00:00Z",
                "since=%2B99999-01-01T00:00:00Z",
                "since=-0001-01-01T00:00:00Z",
                "since=0000-01-01T00:00:00Z",
                "since=1763769600",
                "since=2026-11-22T00:00:00Z'--",
                "since=%00",
                "bot=",
                "test=",
                "test=yes",
                "changed=",
                "changed=-1",
                "changed=9999999999999999999",
                "bot=cafe",
                "bot=%27--",
                "status=",
                "status=received",
                "status=DONE",
                "status=RECEIVED,READY",
                "status=RECEIVED'%20or%20'1'='1",
                "status=%EA%B0%80"
            })
    void refusesAQueryThatItCannotRead(String query) throws Exception {
        HttpResponse<String> answer = list("?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        String name = query.substring(0, query.indexOf('='));
        assertThat(answer.body()).isEqualTo("{\"error\":\"%s is invalid\"}", name);
    }

    @Test
    void takesAnOrderFromStateToState() throws Exception {
        Order order = place("user", "");
        for (String status : List.of("ACCEPTED", "READY", "PICKED_UP")) {
            HttpResponse<String> answer = advance(order, status);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("{\"date\":\"" + order.id().date() + "\",\"number\":\"")
                    .contains("\"status\":\"" + status + "\"", LATTE);
        }
    }

    @Test
    void refusesAStepThatCannotFollow() throws Exception {
        Order order = place("user", "");
        assertThat(advance(order, "ACCEPTED").statusCode()).isEqualTo(200);
        for (String status : List.of("ACCEPTED", "RECEIVED", "PICKED_UP")) {
            HttpResponse<String> answer = advance(order, status);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .startsWith("{\"error\":\"status cannot follow\",\"order\":{\"date\":")
                    .contains("\"status\":\"ACCEPTED\"", "\"version\":2");
        }
    }

    @Test
    void acceptsWithMinutesAndRefusesWithAReason() throws Exception {
        Order made = place("user", "");
        assertThat(advanceBy(made, "{\"status\":\"ACCEPTED\",\"minutes\":15,\"version\":1}")
                        .body())
                .contains("\"minutes\":15", "\"expectedAt\":\"", "\"version\":2");
        Order refused = place("user", "");
        assertThat(advanceBy(refused, "{\"status\":\"REJECTED\",\"reason\":\"우유가 떨어졌어요\"}")
                        .body())
                .contains("\"reason\":\"우유가 떨어졌어요\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"ACCEPTED\",\"minutes\":0}",
                "{\"status\":\"ACCEPTED\",\"minutes\":181}",
                "{\"status\":\"READY\",\"minutes\":5}",
                "{\"status\":\"ACCEPTED\",\"reason\":\"왜\"}"
            })
    void refusesWordsThatDoNotBelongToTheStatus(String json) throws Exception {
        assertThat(advanceBy(place("user", ""), json).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAStepFromAVersionThatIsGone() throws Exception {
        Order order = place("user", "");
        assertThat(advanceBy(order, "{\"status\":\"ACCEPTED\",\"version\":1}").statusCode())
                .isEqualTo(200);
        assertThat(advanceBy(order, "{\"status\":\"READY\",\"version\":1}").statusCode())
                .isEqualTo(409);
        assertThat(advanceBy(order, "{\"status\":\"READY\",\"version\":2}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesTheLastStepBack() throws Exception {
        Order order = place("user", "");
        advance(order, "ACCEPTED");
        assertThat(shop.post(open(path(order, "undo")), "{\"version\":1}").statusCode())
                .isEqualTo(409);
        assertThat(shop.post(open(path(order, "undo")), "{\"version\":2}").body())
                .contains("\"status\":\"RECEIVED\"", "\"version\":3");
        assertThat(shop.post(open(path(order, "undo")), "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void saysWhatIsSoldOut() throws Exception {
        String path = "operator/sold-out";
        assertThat(shop.get(path).statusCode()).isEqualTo(401);
        assertThat(shop.post(open(path), "{\"item\":\"카페라떼\",\"soldOut\":true}").body())
                .isEqualTo("{\"items\":[\"카페라떼\"],\"choices\":[]}");
        assertThat(shop.post(open(path), "{\"item\":\"카페라떼\",\"soldOut\":false}")
                        .body())
                .isEqualTo("{\"items\":[],\"choices\":[]}");
        assertThat(shop.post(open(path), "{\"option\":\"온도\",\"choice\":\"HOT\",\"soldOut\":true}")
                        .body())
                .isEqualTo("{\"items\":[],\"choices\":[{\"option\":\"온도\",\"choice\":\"HOT\"}]}");
        assertThat(shop.post(open(path), "{\"option\":\"온도\",\"choice\":\"HOT\",\"soldOut\":false}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(shop.post(open(path), "{\"item\":\"우주선\",\"soldOut\":true}").statusCode())
                .isEqualTo(404);
        assertThat(shop.post(open(path), "{\"item\":\"카페라떼\"}").statusCode()).isEqualTo(400);
        assertThat(shop.send(open(path)).body()).isEqualTo("{\"items\":[],\"choices\":[]}");
    }

    @Test
    void tellsWhatHasChanged() throws Exception {
        Order first = place("user", "");
        Order second = place("user", "");
        long cursor = second.progress().change();
        shop.orders().cancel(new UserId("user"), first.id());
        String changed = list("?changed=" + cursor).body();
        assertThat(changed)
                .startsWith("{\"cursor\":")
                .contains(first.id().number(), "\"acknowledged\":false")
                .doesNotContain(second.id().number());
        assertThat(shop.post(open(path(first, "acknowledge")), "{}").body()).doesNotContain("acknowledged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2999-01-01/A-001", "2026-11-22/Z-999", "1999-01-01/A-001", "2026-02-30/A-001", "today/A-001",
                        "%2B999999999-01-01/A-001",
                "2026-11-22/A-1", "2026-11-22/a-001", "2026-11-22/'%20or%20'1'='1", "2026-11-22/A-001'--",
                        "2026-11-22/%00", "2026-11-22/A-001%0A"
            })
    void knowsNoOtherOrder(String path) throws Exception {
        HttpResponse<String> answer =
                shop.post(open("operator/orders/" + path + "/status"), "{\"status\":\"ACCEPTED\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"not found\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\":null}",
                "{\"status\":\"\"}",
                "{\"status\":\"accepted\"}",
                "{\"status\":\"ACCEPTED \"}"
            })
    void refusesAStateThatThereIsNot(String json) throws Exception {
        HttpResponse<String> answer = advanceBy(place("user", ""), json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"status is invalid\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"ACCEPTED\"",
                "{",
                "{\"status\":1}",
                "{\"status\":{}}",
                "{\"status\":\"READY\",\"status\":\"READY\"}"
            })
    void refusesABodyThatItCannotRead(String json) throws Exception {
        assertThat(advanceBy(place("user", ""), json).statusCode()).isEqualTo(400);
    }

    @Test
    void takesNoStateFromAForeignPage() throws Exception {
        Order order = place("user", "");
        HttpRequest.Builder call = open(statusPath(order))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"status\":\"ACCEPTED\"}"));
        assertThat(shop.send(call).statusCode()).isEqualTo(415);
        assertThat(shop.send(open(statusPath(order))).statusCode()).isEqualTo(405);
    }

    private static HttpRequest.Builder open(String path) {
        return shop.call(path).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> list(String query) throws IOException, InterruptedException {
        return shop.send(open("operator/orders" + query));
    }

    private static HttpResponse<String> advance(Order order, String status) throws Exception {
        return advanceBy(order, "{\"status\":\"" + status + "\"}");
    }

    private static HttpResponse<String> advanceBy(Order order, String json) throws Exception {
        return shop.post(open(statusPath(order)), json);
    }

    private static String statusPath(Order order) {
        return path(order, "status");
    }

    private static String path(Order order, String change) {
        LocalDate date = order.id().date();
        return "operator/orders/" + date + "/" + order.id().number() + "/" + change;
    }

    private static Order place(String user, String memo) throws Exception {
        OrderLine latte = new OrderLine("라떼 ☕️", List.of("ICE", "귀리 우유"), 2, new Won(4_500));
        return shop.confirm(new NewOrder(UUID.randomUUID(), new UserId(user), List.of(latte), memo, "테이블 3"));
    }
}
