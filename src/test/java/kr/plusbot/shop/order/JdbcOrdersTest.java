package kr.plusbot.shop.order;

import static kr.plusbot.shop.order.OrderStatus.ACCEPTED;
import static kr.plusbot.shop.order.OrderStatus.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.understanding.Dine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcOrdersTest extends OrdersInDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<OrderStatus> ALL = EnumSet.allOf(OrderStatus.class);
    private static final UserId USER = new UserId("user");

    @Test
    void keepsAnOrderAsItWasConfirmed() throws Exception {
        NewOrder wanted = order(USER);
        Order placed = orders.confirm(wanted);
        assertThat(placed)
                .isEqualTo(new Order(
                        new OrderId(BotId.MAIN, TODAY, "A-001"),
                        RECEIVED,
                        wanted.lines(),
                        wanted.memo(),
                        List.of(),
                        Optional.empty(),
                        wanted.pickup(),
                        Instant.parse("2026-11-22T09:00:00.123456Z"),
                        Progress.begun(Instant.parse("2026-11-22T09:00:00.123456Z"), 1)));
        assertThat(placed.total()).isEqualTo(new Won(13_500));
        assertThat(orders.ofCart(BotId.MAIN, wanted.cart())).contains(placed);
        assertThat(orders.latest(USER, 10)).containsExactly(placed);
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL)).containsExactly(placed);
        assertThat(history(placed)).containsExactly("RECEIVED");
    }

    @Test
    void makesOneOrderOfOneCart() throws Exception {
        NewOrder wanted = order(USER);
        Order placed = orders.confirm(wanted);
        clock.wind(Duration.ofDays(3));
        assertThat(orders.confirm(wanted)).isEqualTo(placed);
        NewOrder changed = new NewOrder(wanted.cart(), USER, List.of(line("다른 것", 1, 1)), "", "주문번호");
        assertThat(orders.confirm(changed)).isEqualTo(placed);
        assertThat(orders.confirm(order(USER)).id().number()).isEqualTo("A-001");
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL)).hasSize(2);
        assertThat(orders.ofCart(BotId.MAIN, UUID.randomUUID())).isEmpty();
    }

    @Test
    void showsTheStateThatItsOrderHasByNow() throws Exception {
        NewOrder wanted = order(USER);
        Order placed = orders.confirm(wanted);
        Order accepted = orders.advance(placed.id(), ACCEPTED).orElseThrow();
        assertThat(accepted.status()).isEqualTo(ACCEPTED);
        assertThat(orders.confirm(wanted)).isEqualTo(accepted);
    }

    @Test
    void countsEveryDayInSeoulFromOne() throws Exception {
        clock.set(Instant.parse("2026-11-22T14:59:59.999Z"));
        assertThat(orders.confirm(order(USER)).id()).isEqualTo(new OrderId(BotId.MAIN, TODAY, "A-001"));
        assertThat(orders.confirm(order(USER)).id()).isEqualTo(new OrderId(BotId.MAIN, TODAY, "A-002"));
        clock.set(Instant.parse("2026-11-22T15:00:00Z"));
        assertThat(orders.confirm(order(USER)).id()).isEqualTo(new OrderId(BotId.MAIN, TODAY.plusDays(1), "A-001"));
        clock.set(Instant.parse("2026-11-22T14:59:59Z"));
        assertThat(orders.confirm(order(USER)).id()).isEqualTo(new OrderId(BotId.MAIN, TODAY, "A-003"));
    }

    @Test
    void goesOnWithTheNextLetterAfterTheLastNumber() throws Exception {
        orders.confirm(order(USER));
        execute("UPDATE order_count SET placed = 998");
        assertThat(orders.confirm(order(USER)).id().number()).isEqualTo("A-999");
        assertThat(orders.confirm(order(USER)).id().number()).isEqualTo("B-001");
    }

    @Test
    void listsWhatWasPlacedSinceTheOldestFirst() throws Exception {
        Order first = orders.confirm(order(USER));
        clock.wind(Duration.ofMinutes(1));
        Order second = orders.confirm(order(new UserId("other")));
        Order accepted = orders.advance(first.id(), ACCEPTED).orElseThrow();
        assertThat(orders.since(BotId.MAIN, first.createdAt(), ALL)).containsExactly(accepted, second);
        assertThat(orders.since(BotId.MAIN, second.createdAt(), ALL)).containsExactly(second);
        assertThat(orders.since(BotId.MAIN, second.createdAt().plusNanos(1_000), ALL))
                .isEmpty();
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, Set.of(RECEIVED))).containsExactly(second);
    }

    @Test
    void listsAUsersLatestTheNewestFirst() throws Exception {
        Order first = orders.confirm(order(USER));
        clock.wind(Duration.ofSeconds(1));
        Order second = orders.confirm(order(USER));
        clock.wind(Duration.ofSeconds(1));
        orders.confirm(order(new UserId("other")));
        assertThat(orders.latest(USER, 10)).containsExactly(second, first);
        assertThat(orders.latest(USER, 1)).containsExactly(second);
    }

    @Test
    void tellsUsersApartByEveryBitOfTheirKey() throws Exception {
        List<String> keys = List.of(
                "a",
                "A",
                "a ",
                "á",
                "a\u0301",
                "각",
                "\u1100\u1161\u11A8",
                "👍".repeat(255),
                "👍".repeat(254),
                "'; DROP TABLE orders; --");
        for (String key : keys) {
            orders.confirm(order(new UserId(key)));
        }
        for (String key : keys) {
            assertThat(orders.latest(new UserId(key), 10)).as(key).hasSize(1);
        }
        assertThat(orders.latest(new UserId("%"), 10)).isEmpty();
    }

    @Test
    void keepsTextsAsTheyWereWritten() throws Exception {
        for (String text : List.of(
                "따옴표 ' \" ` \\ /",
                "' or '1'='1",
                "👨‍👩‍👧 ☕️ 𠮷",
                "가\u0301".repeat(100),
                "{\"name\":\"x\"}",
                "a\tb\nc",
                ":date ? <statuses>",
                "\u200B\u202E\uFFFF")) {
            OrderLine line = new OrderLine(text, List.of(text, "쉼표, 괄호 ]"), 1, new Won(1));
            NewOrder wanted = new NewOrder(UUID.randomUUID(), USER, List.of(line), text, text);
            Order placed = orders.confirm(wanted);
            assertThat(wanted.isSame(placed)).isTrue();
            assertThat(orders.ofCart(BotId.MAIN, wanted.cart())).contains(placed);
        }
    }

    @Test
    void keepsMomentsWhateverTheTimeZoneOfTheProcess() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            for (String moment : List.of("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-03-08T07:30:00Z")) {
                clock.set(Instant.parse(moment));
                NewOrder wanted = order(USER);
                Order placed = orders.confirm(wanted);
                assertThat(orders.ofCart(BotId.MAIN, wanted.cart()))
                        .map(Order::createdAt)
                        .contains(Instant.parse(moment));
                assertThat(orders.since(BotId.MAIN, placed.createdAt(), ALL)).contains(placed);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void countsEachBotsOrdersFromOne() throws Exception {
        BotId cafe = new BotId("cafe");
        assertThat(orders.confirm(order(USER)).id().number()).isEqualTo("A-001");
        Order there = orders.confirm(order(new UserId(cafe, USER.id())));
        assertThat(there.id()).isEqualTo(new OrderId(cafe, TODAY, "A-001"));
        assertThat(orders.since(cafe, Instant.EPOCH, ALL)).containsExactly(there);
        assertThat(orders.latest(USER, 10)).hasSize(1).doesNotContain(there);
    }

    @Test
    void countsOrdersOfTestsInARowOfTheirOwn() throws Exception {
        NewOrder wanted = order(USER);
        NewOrder test = new NewOrder(
                UUID.randomUUID(),
                USER,
                wanted.lines(),
                "",
                List.of("https://k.kakaocdn.net/a?b=c"),
                Optional.of(Dine.IN),
                "주문번호",
                true);
        Order tried = orders.confirm(test);
        Order placed = orders.confirm(wanted);
        assertThat(tried.id()).isEqualTo(new OrderId(BotId.MAIN, TODAY, "T-001"));
        assertThat(placed.id().number()).isEqualTo("A-001");
        assertThat(tried.dine()).contains(Dine.IN);
        assertThat(tried.photos()).containsExactly("https://k.kakaocdn.net/a?b=c");
        assertThat(orders.confirm(test)).isEqualTo(tried);
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL)).containsExactly(placed);
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL, true)).containsExactlyInAnyOrder(tried, placed);
        assertThat(orders.latest(USER, 10)).contains(tried);
        assertThat(orders.advance(tried.id(), ACCEPTED)).map(Order::status).contains(ACCEPTED);
    }

    @Test
    void givesThePersonsOrdersToWhoTheyTurnOutToBe() throws Exception {
        Order placed = orders.confirm(order(USER));
        UserId older = new UserId("older");
        change(data -> within -> data.move(within, USER, older));
        assertThat(orders.latest(older, 10)).containsExactly(placed);
        assertThat(orders.latest(USER, 10)).isEmpty();
    }

    @Test
    void keepsTheOrdersOfAnErasedPersonWithoutThem() throws Exception {
        Order open = orders.confirm(order(USER));
        Order over = orders.confirm(order(USER));
        orders.cancel(USER, over.id());
        change(data -> within -> data.erase(within, USER));
        assertThat(orders.latest(USER, 10)).isEmpty();
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL))
                .extracting(Order::id, Order::memo)
                .containsExactly(tuple(open.id(), open.memo()), tuple(over.id(), ""));
    }

    @Test
    void takesThePersonOffAfter90DaysAndDeletesAfterFiveYears() throws Exception {
        Order placed = orders.confirm(order(USER));
        clock.wind(Duration.ofDays(89));
        change(data -> within -> data.expire(within, 10));
        assertThat(orders.latest(USER, 10)).containsExactly(placed);
        clock.wind(Duration.ofDays(2));
        change(data -> within -> data.expire(within, 10));
        assertThat(orders.latest(USER, 10)).isEmpty();
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL)).hasSize(1);
        clock.wind(Duration.ofDays(5 * 366));
        change(data -> within -> data.expire(within, 10));
        assertThat(orders.since(BotId.MAIN, Instant.EPOCH, ALL)).isEmpty();
    }

    private void change(Function<PersonalData, Change> change) throws Exception {
        Change its = change.apply(new JdbcOrders(database, clock));
        database.<Boolean, Exception>call(handle -> {
            its.within(Database.transaction(handle));
            return true;
        });
    }

    private interface Change {
        void within(Transaction transaction) throws Exception;
    }

    @Test
    void saysSoWhenTheDatabaseIsAway() {
        Database closed = new Database(new DatabaseSettings("jdbc:h2:mem:never-opened", "", ""));
        Orders away = new JdbcOrders(closed, clock);
        OrderId id = OrderId.of(BotId.MAIN, TODAY, 1);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> closed.run(handle -> away.confirm(Database.transaction(handle), order(USER))));
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> away.ofCart(BotId.MAIN, UUID.randomUUID()));
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> away.latest(USER, 1));
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> away.since(BotId.MAIN, Instant.EPOCH, ALL));
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> away.advance(id, ACCEPTED));
        assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> away.cancel(USER, id));
    }

    private void execute(String sql, Object... values) throws DatabaseUnavailable {
        Patient.insist(() -> database.call(handle -> handle.execute(sql, values)));
    }

    private List<String> history(Order order) throws DatabaseUnavailable {
        return Patient.insist(() -> database.call(handle -> handle.createQuery(
                        "SELECT status FROM order_history WHERE order_date = :date AND order_number = :number ORDER BY at")
                .bind("date", order.id().date())
                .bind("number", order.id().number())
                .mapTo(String.class)
                .list()));
    }

    private static NewOrder order(UserId user) {
        List<OrderLine> lines = List.of(line("아메리카노", 2, 4_500), line("라떼", 1, 4_500));
        return new NewOrder(UUID.randomUUID(), user, lines, "얼음 조금", "테이블 3");
    }

    private static OrderLine line(String name, int quantity, long price) {
        return new OrderLine(name, List.of("ICE"), quantity, new Won(price));
    }
}
