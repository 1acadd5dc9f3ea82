package kr.plusbot.shop.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a shop is open, as its owner wrote it. A single day counts before a holiday, and a holiday before the weekday. Immutable.
 *
 * <p>Times are those of the shop's clock.
 */
public final class Hours {

    /** At any time. */
    static final Hours ALWAYS = new Hours(List.of(new Weekdays("매일", "00:00-24:00", List.of())), List.of(), List.of());

    /** In days. A shop that stays closed longer says nothing of its next opening. */
    private static final int HORIZON = 60;

    private final List<Weekdays> rows;
    private final List<String> holidayRows;
    private final List<SingleDay> dayRows;
    private final Map<DayOfWeek, OpenDay> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, OpenDay> single = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<MonthDay> yearly = new HashSet<>();

    /** @throws IllegalArgumentException when something stands there twice or cannot be read; one line in Korean says why */
    @JsonCreator
    Hours(
            @JsonProperty("week") @Nullable List<Weekdays> week,
            @JsonProperty("holidays") @Nullable List<String> holidays,
            @JsonProperty("days") @Nullable List<SingleDay> days) {
        this.rows = all(week);
        this.holidayRows = all(holidays);
        this.dayRows = all(days);
        rows.forEach(this::add);
        holidayRows.forEach(this::add);
        dayRows.forEach(this::add);
        if (this.week.isEmpty()) {
            throw new IllegalArgumentException("요일(week)이 비어 있습니다.");
        }
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** As they were written. */
    @JsonProperty("week")
    List<Weekdays> week() {
        return rows;
    }

    /** As they were written. */
    @JsonProperty("holidays")
    List<String> holidays() {
        return holidayRows;
    }

    /** As they were written. */
    @JsonProperty("days")
    List<SingleDay> days() {
        return dayRows;
    }

    private void add(Weekdays row) {
        for (DayOfWeek day : DayText.weekdays(row.days())) {
            if (week.putIfAbsent(day, row.day()) != null) {
                throw new IllegalArgumentException(DayText.name(day) + "요일이 두 번 있습니다.");
            }
        }
    }

    private void add(String holiday) {
        DayText.yearly(holiday).ifPresentOrElse(yearly::add, () -> holidays.addAll(DayText.dates(holiday)));
    }

    private void add(SingleDay row) {
        if (single.putIfAbsent(DayText.date(row.date()), row.day()) != null) {
            throw new IllegalArgumentException("날짜 " + row.date() + "이(가) 두 번 있습니다.");
        }
    }

    /** The hours that begin on that day. */
    OpenDay on(LocalDate day) {
        OpenDay its = single.get(day);
        if (its != null) {
            return its;
        }
        boolean closed = holidays.contains(day) || yearly.contains(MonthDay.from(day));
        return closed ? OpenDay.CLOSED : on(day.getDayOfWeek());
    }

    /** The hours of an ordinary day of the week. */
    OpenDay on(DayOfWeek day) {
        return week.getOrDefault(day, OpenDay.CLOSED);
    }

    /** Until when the shop is open, as far as 60 days ahead; empty when it is closed at that time. */
    Optional<LocalDateTime> openUntil(LocalDateTime now) {
        LocalDateTime until = now;
        for (LocalDate day = now.toLocalDate().minusDays(1); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            for (Span span : on(day).spans()) {
                boolean holds = !span.begin(day).isAfter(until) && span.end(day).isAfter(until);
                until = holds ? span.end(day) : until;
            }
            if (day.isAfter(now.toLocalDate().plusDays(HORIZON))) {
                return Optional.of(until);
            }
        }
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }

    /** The break that begins at that time; empty when none does. */
    Optional<Break> breakAt(LocalDateTime begin) {
        return Stream.of(begin.toLocalDate(), begin.toLocalDate().minusDays(1))
                .flatMap(day -> breakAt(begin, day).stream())
                .findFirst();
    }

    private Optional<Break> breakAt(LocalDateTime begin, LocalDate day) {
        List<Span> spans = on(day).spans();
        for (int i = 0; i + 1 < spans.size(); i++) {
            if (spans.get(i).end(day).equals(begin)) {
                LocalDateTime end = spans.get(i + 1).begin(day);
                return Optional.of(new Break(begin, end, openUntil(end).orElse(end)));
            }
        }
        return Optional.empty();
    }

    /**
     * A time within a day when the shop is closed. Immutable.
     *
     * @param until when it closes, or the next break begins
     */
    record Break(LocalDateTime from, LocalDateTime to, LocalDateTime until) {}

    /** When the shop opens next after that time; empty when it does not for 60 days. */
    Optional<LocalDateTime> nextOpening(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(HORIZON)
                .flatMap(day -> on(day).spans().stream().map(span -> span.begin(day)))
                .filter(begin -> begin.isAfter(now))
                .findFirst();
    }

    /**
     * One row of the week. Immutable.
     *
     * @param days {@code 월-금} or {@code 토, 일}
     * @param open {@code 08:00-22:00}; absent on days when the shop stays closed
     * @param breaks within it
     */
    record Weekdays(
            @JsonProperty("days") String days,
            @JsonProperty("open") @Nullable String open,
            @JsonProperty("breaks") List<String> breaks) {

        Weekdays {
            days = Objects.requireNonNullElse(days, "");
            breaks = all(breaks);
            Objects.requireNonNull(openDay(open, breaks), "its text can be read");
        }

        OpenDay day() {
            return openDay(open, breaks);
        }
    }

    /**
     * The hours of one date. Immutable.
     *
     * @param date {@code 2026-12-24}
     * @param open {@code 08:00-22:00}; absent when the shop stays closed
     * @param breaks within it
     */
    record SingleDay(
            @JsonProperty("date") String date,
            @JsonProperty("open") @Nullable String open,
            @JsonProperty("breaks") List<String> breaks) {

        SingleDay {
            date = Objects.requireNonNullElse(date, "");
            breaks = all(breaks);
            Objects.requireNonNull(openDay(open, breaks), "its text can be read");
        }

        OpenDay day() {
            return openDay(open, breaks);
        }
    }

    private static OpenDay openDay(@Nullable String open, List<String> breaks) {
        return open == null ? OpenDay.CLOSED : OpenDay.of(open, breaks);
    }
}
