package kr.plusbot.shop.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From when to when, in minutes after a day's midnight. One that ends at its beginning or before ends on the next day. Immutable.
 *
 * @param from 0 to 1439
 * @param to more than {@code from}, up to 2879
 */
record Span(int from, int to) {

    private static final int DAY = 24 * 60;
    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\d{1,2}):([0-5]\\d)\\s*[-~–]\\s*(\\d{1,2}):([0-5]\\d)\\s*");

    /** @throws IllegalArgumentException when it is not written as {@code 08:00-22:00}; one line in Korean says so */
    static Span of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw wrong(text);
        }
        int from = minutes(matcher.group(1), matcher.group(2));
        int to = minutes(matcher.group(3), matcher.group(4));
        if (from >= DAY || to > DAY) {
            throw wrong(text);
        }
        return new Span(from, to > from ? to : to + DAY);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\"은(는) 08:00-22:00처럼 적은 시간이 아닙니다.");
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** What is left of this without the break: nothing, one span or two. */
    Stream<Span> without(Span other) {
        Span pause = other.to <= from ? new Span(other.from + DAY, other.to + DAY) : other;
        return Stream.of(new Span(from, Math.min(to, pause.from)), new Span(Math.max(from, pause.to), to))
                .filter(part -> part.from < part.to)
                .distinct();
    }

    LocalDateTime begin(LocalDate day) {
        return day.atStartOfDay().plusMinutes(from);
    }

    LocalDateTime end(LocalDate day) {
        return day.atStartOfDay().plusMinutes(to);
    }
}
