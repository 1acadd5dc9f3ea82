package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.NewOrder;
import kr.plusbot.shop.order.OrderLine;
import kr.plusbot.shop.order.OrderStatus;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows of what was sold. */
class FiguresTest {

    private static final String FIGURES = "console/api/figures";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.console.enabled", "true"));

    private static ConsoleVisitor owner;

    @BeforeAll
    static void sellACoffee() throws Exception {
        owner = visitor("사장님", Role.OWNER);
        NewOrder order = new NewOrder(
                UUID.randomUUID(),
                new UserId(BotId.MAIN, "kim"),
                List.of(new OrderLine("=1+1", List.of("ICE"), 2, new Won(4_500))),
                "",
                "테이블 3");
        Orders orders = BOT.bean(Orders.class);
        var placed = BOT.bean(Database.class).call(handle -> orders.confirm(Database.transaction(handle), order));
        orders.advance(placed.id(), OrderStatus.ACCEPTED);
    }

    private static ConsoleVisitor visitor(String name, Role role) throws Exception {
        String token = BOT.bean(Staff.class).invite(BotId.MAIN, name, role);
        ConsoleVisitor visitor = new ConsoleVisitor(BOT.address());
        visitor.post("console/api/visit/join", "{\"token\":\"%s\",\"password\":\"열려라 참깨!!\"}".formatted(token));
        return visitor;
    }

    @Test
    void showsToday() throws Exception {
        assertThat(owner.get(FIGURES).body())
                .contains(
                        "\"takings\":9000,\"sold\":1,\"placed\":1,",
                        "\"items\":[{\"name\":\"=1+1\",\"count\":2,\"takings\":9000}]");
    }

    @Test
    void givesATableThatRunsNothing() throws Exception {
        HttpResponse<String> answer = owner.get(FIGURES + "/items.csv");
        assertThat(answer.body()).isEqualTo("\uFEFF\"메뉴\",\"개수\",\"매출(원)\"\r\n\"'=1+1\",2,9000\r\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; ");
        for (FigureTable table : FigureTable.values()) {
            assertThat(owner.get(FIGURES + "/" + table.name().toLowerCase(Locale.ROOT) + ".csv")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?first=yesterday", "?first=2026-11-02&last=2026-11-01", "?first=2025-01-01&last=2026-01-01"})
    void refusesDaysThatAreNone(String query) throws Exception {
        assertThat(owner.get(FIGURES + query).statusCode()).isEqualTo(400);
    }

    @Test
    void isForOwners() throws Exception {
        ConsoleVisitor clerk = visitor("직원", Role.STAFF);
        assertThat(clerk.get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(clerk.get(FIGURES + "/items.csv").statusCode()).isEqualTo(403);
        assertThat(new ConsoleVisitor(BOT.address()).get(FIGURES).statusCode()).isEqualTo(401);
        assertThat(owner.get(FIGURES + "/orders.csv").statusCode()).isEqualTo(404);
    }
}
