package kr.plusbot.shop.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Orders of some weeks, drawn by a seed and written into the tables as they are, all statuses and steps back among them. */
final class ManyOrders {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 26);
    static final int DAYS = 28;

    private static final int SLICE = 500;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final List<String> ITEMS = List.of("아메리카노", "카페라떼", "=콜드브루", "소금빵");
    private static final List<String> OPTIONS = List.of("ICE", "HOT", "라지");
    private static final List<String> REASONS = List.of("재료가 떨어졌어요", "곧 문을 닫아요", "");

    private final Random random;
    private final Database database;

    ManyOrders(Database database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    /** Writes so many. */
    void write(int count) throws DatabaseUnavailable {
        for (int from = 0; from < count; from += SLICE) {
            List<Drawn> drawn = IntStream.range(from, Math.min(count, from + SLICE))
                    .mapToObj(this::draw)
                    .toList();
            database.run(handle -> write(handle, drawn));
        }
    }

    private Drawn draw(int number) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Instant created = day.atStartOfDay(Orders.SHOP_ZONE)
                .plusMinutes(random.nextInt(MINUTES_OF_A_DAY))
                .toInstant();
        OrderStatus status = OrderStatus.values()[random.nextInt(OrderStatus.values().length)];
        List<OrderLine> lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new OrderLine(
                        one(ITEMS), List.of(one(OPTIONS)), 1 + random.nextInt(3), new Won(500 * random.nextInt(20))))
                .toList();
        return new Drawn(
                day,
                "X-%03d".formatted(number),
                created,
                status,
                lines,
                random.nextInt(20) == 0,
                steps(status, created));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Step> steps(OrderStatus status, Instant created) {
        List<Step> steps = new ArrayList<>(List.of(new Step(OrderStatus.RECEIVED, false, created)));
        Instant accepted = created.plusSeconds(random.nextInt(600));
        boolean isSold = status != OrderStatus.RECEIVED && status != OrderStatus.CANCELLED;
        if (isSold && random.nextInt(10) == 0) {
            steps.add(new Step(OrderStatus.ACCEPTED, false, created));
            steps.add(new Step(OrderStatus.RECEIVED, true, created));
        }
        if (isSold) {
            steps.add(new Step(OrderStatus.ACCEPTED, false, accepted));
        }
        if (status == OrderStatus.READY || status == OrderStatus.PICKED_UP) {
            steps.add(new Step(OrderStatus.READY, false, accepted.plusSeconds(random.nextInt(1_800))));
        }
        return steps;
    }

    private void write(Handle handle, List<Drawn> all) {
        PreparedBatch orders = handle.prepareBatch(
                "INSERT INTO orders (bot, order_date, order_number, cart, status, lines, total, memo,"
                        + " photos, pickup, test, created_at, changed_at, reason, expected_at) VALUES ('main', :day, :number, :cart, :status,"
                        + " :lines, :total, '', '[]', '', :test, :at, :at, :reason, :expected)");
        PreparedBatch steps = handle.prepareBatch(
                "INSERT INTO order_history (bot, order_date, order_number, step, status, undone, at)"
                        + " VALUES ('main', :day, :number, :step, :status, :undone, :at)");
        for (Drawn one : all) {
            boolean isOver = one.status == OrderStatus.CANCELLED || one.status == OrderStatus.REJECTED;
            orders.bind("day", one.day)
                    .bind("number", one.number)
                    .bind("cart", UUID.randomUUID())
                    .bind("status", one.status.name())
                    .bind("lines", OrderLines.write(one.lines))
                    .bind("total", OrderLine.total(one.lines).amount())
                    .bind("test", one.test)
                    .bind("at", utc(one.created))
                    .bind("reason", isOver ? one(REASONS) : "")
                    .bind("expected", utc(one.created.plus(Duration.ofMinutes(20))))
                    .add();
            for (int i = 0; i < one.steps.size(); i++) {
                Step step = one.steps.get(i);
                steps.bind("day", one.day)
                        .bind("number", one.number)
                        .bind("step", i + 1)
                        .bind("status", step.status.name())
                        .bind("undone", step.undone)
                        .bind("at", utc(step.at))
                        .add();
            }
        }
        orders.execute();
        steps.execute();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Step(OrderStatus status, boolean undone, Instant at) {}

    private record Drawn(
            LocalDate day,
            String number,
            Instant created,
            OrderStatus status,
            List<OrderLine> lines,
            boolean test,
            List<Step> steps) {}
}
