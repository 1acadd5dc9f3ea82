package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.Figures.Tally;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of 10,000 orders, against what the database itself counts. */
@ParameterizedClass
@EnumSource
class SalesTest {

    private static final int ORDERS = 10_000;
    private static final long SEED = 20_261_128;
    private static final LocalDate LAST = ManyOrders.FIRST.plusDays(ManyOrders.DAYS - 1);
    private static final String SOLD =
            " FROM orders WHERE bot = 'main' AND NOT test AND status IN ('ACCEPTED', 'READY', 'PICKED_UP')";

    private static Database database;
    private static Figures figures;

    @Parameter
    TestDatabases kind;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) throws Exception {
        database = kind.open(kind.empty());
        new ManyOrders(database, SEED).write(ORDERS);
        HandClock clock = new HandClock(Instant.parse("2026-11-22T15:30:00Z"));
        figures = new Sales(database, clock).between(BotId.MAIN, ManyOrders.FIRST, LAST);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void agreesWithTheTableOfOrders() throws Exception {
        assertThat(figures.takings()).isEqualTo(new Won(number("SELECT sum(total)" + SOLD)));
        assertThat(figures.sold()).isEqualTo((int) number("SELECT count(*)" + SOLD));
        assertThat(figures.placed()).isEqualTo((int) number("SELECT count(*) FROM orders WHERE NOT test"));
        assertThat(figures.cancelled()).isEqualTo((int) number(having("CANCELLED")));
        assertThat(figures.rejected()).isEqualTo((int) number(having("REJECTED")));
        assertThat(figures.waiting()).isEqualTo((int) number(having("RECEIVED")));
        assertThat(figures.placed()).isLessThan(ORDERS).isGreaterThan(ORDERS * 9 / 10);
    }

    @Test
    void countsByTheShopsClock() throws Exception {
        assertThat(counts(figures.days())).isEqualTo(counted("CAST(order_date AS varchar)"));
        assertThat(counts(figures.hours()))
                .isEqualTo(counted(
                        "CAST(CAST(EXTRACT(HOUR FROM created_at AT TIME ZONE 'Asia/Seoul') AS integer) AS varchar)"));
        assertThat(counts(figures.weekdays()))
                .isEqualTo(counted("CAST(CAST(EXTRACT(ISODOW FROM order_date) AS integer) AS varchar)"));
        for (List<Tally> all : List.of(figures.days(), figures.hours(), figures.weekdays(), figures.items())) {
            assertThat(all.stream().map(Tally::takings).reduce(Won.NOTHING, Won::plus))
                    .isEqualTo(figures.takings());
        }
    }

    @Test
    void countsPiecesNotLines() throws Exception {
        List<OrderLine> lines =
                database
                        .call(handle -> handle.createQuery("SELECT lines" + SOLD)
                                .mapTo(String.class)
                                .list())
                        .stream()
                        .flatMap(text -> OrderLines.read(text).stream())
                        .toList();
        assertThat(counts(figures.items()))
                .isEqualTo(lines.stream()
                        .collect(Collectors.groupingBy(
                                OrderLine::name, TreeMap::new, Collectors.summingLong(OrderLine::quantity))));
        assertThat(counts(figures.options()))
                .isEqualTo(lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.options().get(0),
                                TreeMap::new,
                                Collectors.summingLong(OrderLine::quantity))));
        assertThat(figures.items()).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
    }

    @Test
    void tellsWhyOrdersWereNotMade() throws Exception {
        String reasons =
                "SELECT reason, count(*) FROM orders WHERE NOT test AND status IN ('CANCELLED', 'REJECTED') GROUP BY reason";
        assertThat(counts(figures.reasons())).isEqualTo(map(reasons));
        assertThat(figures.reasons().stream().mapToLong(Tally::count).sum())
                .isEqualTo(figures.cancelled() + figures.rejected());
    }

    @Test
    void timesAcceptingAndMaking() throws Exception {
        Map<String, Instant> accepted = last("ACCEPTED");
        Map<String, Instant> ready = last("READY");
        Map<String, Instant> created = times("SELECT order_date, order_number, created_at" + SOLD);
        Map<String, Instant> done =
                times("SELECT order_date, order_number, expected_at" + SOLD + " AND status <> 'ACCEPTED'");
        assertIsMeasured(figures.accept(), created, accepted);
        accepted.keySet().retainAll(done.keySet());
        assertIsMeasured(figures.ready(), accepted, ready);
        assertThat(figures.late()).isEqualTo((int) done.keySet().stream()
                .filter(order -> ready.get(order).isAfter(done.get(order)))
                .count());
    }

    private static void assertIsMeasured(Figures.Waits waits, Map<String, Instant> from, Map<String, Instant> to) {
        List<Duration> all = from.keySet().stream()
                .map(order -> Duration.between(from.get(order), to.get(order)))
                .sorted()
                .toList();
        assertThat(waits.count()).isEqualTo(all.size()).isGreaterThan(1_000);
        assertThat(all.stream().filter(one -> one.compareTo(waits.half()) <= 0).count())
                .isBetween(all.size() / 2L, all.size() / 2L + 50);
        assertThat(all.stream().filter(one -> one.compareTo(waits.most()) > 0).count())
                .isBetween(all.size() / 10L - 50, all.size() / 10L);
    }

    @Test
    void countsAStepThatWasTakenBackAsNone() throws Exception {
        assertThat(number("SELECT count(*) FROM order_history WHERE undone")).isGreaterThan(100);
    }

    @Test
    void takesOneDayAloneAndNotTooMany() throws Exception {
        Sales sales = new Sales(database, new HandClock(Instant.parse("2026-11-22T15:30:00Z")));
        assertThat(sales.today()).isEqualTo("2026-11-23");
        Figures day = sales.between(BotId.MAIN, ManyOrders.FIRST, ManyOrders.FIRST);
        assertThat(day.days()).containsExactly(figures.days().get(0));
        Figures other = sales.between(new BotId("cafe"), ManyOrders.FIRST, LAST);
        assertThat(other.placed()).isZero();
        assertThat(other.accept()).isEqualTo(new Figures.Waits(0, Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> sales.between(BotId.MAIN, LAST, LAST.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.between(BotId.MAIN, LAST, LAST.plusDays(Sales.MOST_DAYS)));
    }

    private static Map<String, Instant> last(String status) throws Exception {
        return times("SELECT order_date, order_number, at FROM order_history WHERE NOT undone AND status = '" + status
                + "' ORDER BY step");
    }

    private static Map<String, Instant> times(String query) throws Exception {
        Map<String, Instant> times = new TreeMap<>();
        database.run(handle -> handle.createQuery(query)
                .map((row, context) -> times.put(
                        row.getString(1) + row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
        return times;
    }

    private static String having(String status) {
        return "SELECT count(*) FROM orders WHERE NOT test AND status = '" + status + "'";
    }

    private static Map<String, Long> counted(String what) throws Exception {
        return map("SELECT what, count(*) FROM (SELECT %s AS what%s) AS every GROUP BY what".formatted(what, SOLD));
    }

    private static Map<String, Long> map(String query) throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        database.run(handle -> handle.createQuery(query)
                .map((row, context) -> rows.put(row.getString(1), row.getLong(2)))
                .list());
        return rows;
    }

    private static Map<String, Long> counts(List<Tally> tallies) {
        return new TreeMap<>(tallies.stream()
                .filter(tally -> tally.count() > 0)
                .collect(Collectors.toMap(Tally::name, Tally::count)));
    }

    private static long number(String query) throws Exception {
        return database.call(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
