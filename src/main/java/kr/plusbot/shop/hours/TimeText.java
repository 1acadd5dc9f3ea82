package kr.plusbot.shop.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;

/** Times as customers read them. Without state. */
final class TimeText {

    private static final int NOON = 12;
    private static final int HALF_DAY = 12 * 60;
    private static final int DAY = 24 * 60;

    private TimeText() {}

    /** {@code 내일 오전 8시}. */
    static String moment(LocalDateTime moment, LocalDateTime now) {
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0 && moment.isAfter(now);
        LocalDate day = midnight ? moment.toLocalDate().minusDays(1) : moment.toLocalDate();
        int minutes = midnight ? DAY : moment.toLocalTime().toSecondOfDay() / 60;
        return day(day, now.toLocalDate()) + " " + time(minutes);
    }

    /** {@code 오늘 오후 3시부터 오후 5시}. */
    static String between(LocalDateTime from, LocalDateTime to, LocalDateTime now) {
        return moment(from, now) + "부터 " + time(to.toLocalTime().toSecondOfDay() / 60);
    }

    /** {@code 오늘}, {@code 내일}, {@code 12월 1일(화)}. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "오늘";
        }
        return day.equals(today.plusDays(1))
                ? "내일"
                : "%d월 %d일(%s)".formatted(day.getMonthValue(), day.getDayOfMonth(), DayText.name(day.getDayOfWeek()));
    }

    /** {@code 오전 8시-오후 3시, 오후 4시-오후 10시}, or that the shop is closed. */
    static String hours(OpenDay day) {
        return day.spans().isEmpty()
                ? "쉬어요"
                : day.spans().stream()
                        .map(span -> time(span.from()) + "-" + time(span.to()))
                        .collect(Collectors.joining(", "));
    }

    /** {@code 오후 1시 30분}, {@code 낮 12시}, {@code 밤 12시}, {@code 다음 날 오전 2시}. */
    private static String time(int minutes) {
        if (minutes > DAY) {
            return "다음 날 " + time(minutes - DAY);
        }
        int hour = minutes / 60;
        String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + "분";
        if (hour % NOON == 0 && rest.isEmpty() && minutes > 0) {
            return minutes == HALF_DAY ? "낮 12시" : "밤 12시";
        }
        String half = hour < NOON ? "오전" : "오후";
        return half + " " + (hour % NOON == 0 && hour > 0 ? NOON : hour % NOON) + "시" + rest;
    }
}
