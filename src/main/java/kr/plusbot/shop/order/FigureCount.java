package kr.plusbot.shop.order;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.order.Figures.Tally;
import kr.plusbot.shop.order.Figures.Waits;

/** Counts orders into figures. For one thread. */
final class FigureCount {

    /** Of items, options or reasons. A shop's menu has fewer. */
    private static final int MOST_LINES = 500;

    private static final int HOURS = 24;

    private final LocalDate first;
    private final LocalDate last;
    private final Map<OrderStatus, Integer> statuses = new HashMap<>();
    private final Map<String, Tally> days;
    private final Map<String, Tally> hours = empty(IntStream.range(0, HOURS));
    private final Map<String, Tally> weekdays = empty(IntStream.rangeClosed(1, DayOfWeek.values().length));
    private final Map<String, Tally> items = new LinkedHashMap<>();
    private final Map<String, Tally> options = new LinkedHashMap<>();
    private final Map<String, Tally> reasons = new LinkedHashMap<>();
    private final List<Duration> accept = new ArrayList<>();
    private final List<Duration> ready = new ArrayList<>();
    private int late;

    FigureCount(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
        this.days = new LinkedHashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> add(days, day.toString(), 0, Won.NOTHING));
    }

    private static Map<String, Tally> empty(IntStream names) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        names.forEach(name -> add(tallies, String.valueOf(name), 0, Won.NOTHING));
        return tallies;
    }

    private static void add(Map<String, Tally> tallies, String name, long count, Won price) {
        Tally known = tallies.getOrDefault(name, new Tally(name, 0, Won.NOTHING));
        tallies.put(name, known.and(count, price));
    }

    /** Counts one more. */
    void add(Row row) {
        statuses.merge(row.status(), 1, Integer::sum);
        switch (row.status()) {
            case CANCELLED, REJECTED -> add(reasons, row.reason(), 1, Won.NOTHING);
            case ACCEPTED, READY, PICKED_UP -> addSold(row);
            case RECEIVED -> {}
        }
    }

    private void addSold(Row row) {
        ZonedDateTime placed = row.created().atZone(Orders.SHOP_ZONE);
        add(days, row.day().toString(), 1, row.total());
        add(hours, String.valueOf(placed.getHour()), 1, row.total());
        add(weekdays, String.valueOf(row.day().getDayOfWeek().getValue()), 1, row.total());
        row.lines().forEach(line -> {
            add(items, line.name(), line.quantity(), line.total());
            line.options().forEach(option -> add(options, option, line.quantity(), Won.NOTHING));
        });
        row.accepted().ifPresent(at -> accept.add(Duration.between(row.created(), at)));
        if (row.status() != OrderStatus.ACCEPTED) {
            row.ready().ifPresent(at -> addReady(row, at));
        }
    }

    private void addReady(Row row, Instant at) {
        row.accepted().ifPresent(from -> ready.add(Duration.between(from, at)));
        if (row.expected().filter(at::isAfter).isPresent()) {
            late++;
        }
    }

    Figures figures() {
        return new Figures(
                first,
                last,
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                count(OrderStatus.RECEIVED),
                count(OrderStatus.CANCELLED),
                count(OrderStatus.REJECTED),
                List.copyOf(days.values()),
                List.copyOf(hours.values()),
                List.copyOf(weekdays.values()),
                most(items),
                most(options),
                most(reasons),
                Waits.of(accept.stream().sorted().toList()),
                Waits.of(ready.stream().sorted().toList()),
                late);
    }

    private int count(OrderStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    private static List<Tally> most(Map<String, Tally> tallies) {
        return tallies.values().stream()
                .sorted(Comparator.comparingLong(Tally::count).reversed().thenComparing(Tally::name))
                .limit(MOST_LINES)
                .toList();
    }

    /**
     * What counts of an order. Immutable.
     *
     * @param day in Seoul
     * @param accepted when it was accepted last
     * @param ready when it was ready last; the step may have been taken back
     * @param expected when the shop said that it would be ready
     * @param reason empty when nobody gave one
     */
    record Row(
            LocalDate day,
            OrderStatus status,
            List<OrderLine> lines,
            Won total,
            Instant created,
            Optional<Instant> accepted,
            Optional<Instant> ready,
            Optional<Instant> expected,
            String reason) {}
}
