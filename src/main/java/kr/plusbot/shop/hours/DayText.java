package kr.plusbot.shop.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Days as a shop's owner writes them. What is wrong is told in one line in Korean. Without state. */
final class DayText {

    private static final String WEEK = "월화수목금토일";
    private static final Pattern YEARLY = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern RANGE = Pattern.compile("\\s*~\\s*");

    /** In days, of one holiday. */
    private static final int LONGEST = 100;

    private DayText() {}

    /** {@code 월}. */
    static String name(DayOfWeek day) {
        return String.valueOf(WEEK.charAt(day.getValue() - 1));
    }

    /** {@code 월-금}, {@code 토, 일}, {@code 매일}. */
    static List<DayOfWeek> weekdays(String text) {
        if (text.strip().equals("매일")) {
            return List.of(DayOfWeek.values());
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split("[,·/]", -1)) {
            String[] ends = part.split("[-~]", -1);
            DayOfWeek first = weekday(ends[0], text);
            int length = Math.floorMod(weekday(ends[ends.length - 1], text).getValue() - first.getValue(), 7);
            IntStream.rangeClosed(0, length).forEach(more -> days.add(first.plus(more)));
        }
        return days;
    }

    private static DayOfWeek weekday(String word, String text) {
        String name = word.strip().replace("요일", "");
        int index = name.length() == 1 ? WEEK.indexOf(name) : -1;
        if (index < 0) {
            throw new IllegalArgumentException("\"" + text + "\"은(는) 월-금처럼 적은 요일이 아닙니다.");
        }
        return DayOfWeek.of(index + 1);
    }

    /** {@code 01-01}, a day of each year; empty when the text is no such day. */
    static Optional<MonthDay> yearly(String text) {
        try {
            return YEARLY.matcher(text.strip()).matches()
                    ? Optional.of(MonthDay.parse("--" + text.strip()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            throw wrong(text);
        }
    }

    /** {@code 2026-09-24} or {@code 2026-09-24 ~ 2026-09-26}. */
    static List<LocalDate> dates(String text) {
        String[] ends = RANGE.split(text.strip(), -1);
        LocalDate first = date(ends[0]);
        LocalDate last = date(ends[ends.length - 1]);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            throw wrong(text);
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** {@code 2026-12-24}. */
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\"은(는) 2026-12-25처럼 적은 날짜가 아닙니다.");
    }
}
