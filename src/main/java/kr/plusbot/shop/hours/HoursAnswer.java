package kr.plusbot.shop.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers a question about a shop's hours: whether it is open now, and the day or the week that the customer asks about. Without state. */
final class HoursAnswer {

    private static final Pattern WEEKDAY = Pattern.compile("(이번주|다음주|담주)?([월화수목금토일])(?:요일|욜)");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[월/.](\\d{1,2})");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})일");
    private static final Pattern WEEK = Pattern.compile("주말|평일|매일|언제쉬|쉬는날|휴무|정기|요일마다|무슨요일|영업시간|운영시간|영업일");
    private static final Pattern TODAY = Pattern.compile("지금|오늘|금일|아직|현재");

    /** Holidays that have the same date each year. */
    private static final Map<String, MonthDay> HOLIDAYS = Map.of(
            "이브", MonthDay.of(12, 24),
            "크리스마스", MonthDay.of(12, 25),
            "성탄절", MonthDay.of(12, 25),
            "새해", MonthDay.of(1, 1),
            "신정", MonthDay.of(1, 1),
            "삼일절", MonthDay.of(3, 1),
            "어린이날", MonthDay.of(5, 5),
            "현충일", MonthDay.of(6, 6),
            "광복절", MonthDay.of(8, 15),
            "한글날", MonthDay.of(10, 9));

    /** In days. Later ones help nobody who asks now. */
    private static final int AHEAD = 40;

    private static final int MOST_OTHER_DAYS = 5;

    private HoursAnswer() {}

    static String to(String question, Hours hours, OpenState now) {
        String said = question.replaceAll("\\s", "");
        LocalDate today = now.now().toLocalDate();
        String told = told(hours, now);
        Optional<LocalDate> day = day(said, today);
        if (day.isPresent()) {
            return told + "\n" + TimeText.day(day.get(), today) + ": " + TimeText.hours(hours.on(day.get()));
        }
        boolean week = WEEK.matcher(said).find() || !TODAY.matcher(said).find();
        return week
                ? told + "\n\n" + week(hours) + otherDays(hours, today)
                : told + "\n오늘: " + TimeText.hours(hours.on(today));
    }

    /** Where a break comes first, when it ends and until when the shop is open after it. */
    private static String told(Hours hours, OpenState now) {
        return now.until()
                .filter(until -> now.open())
                .flatMap(until -> hours.breakAt(until))
                .map(pause -> "지금 열려 있어요. %s까지 쉬고 %s까지 해요."
                        .formatted(
                                TimeText.between(pause.from(), pause.to(), now.now()),
                                TimeText.moment(pause.until(), now.now())))
                .orElseGet(now::told);
    }

    /** The day that the customer names; today goes without saying. */
    private static Optional<LocalDate> day(String said, LocalDate today) {
        if (said.contains("내일")) {
            return Optional.of(today.plusDays(1));
        }
        if (said.contains("모레")) {
            return Optional.of(today.plusDays(2));
        }
        Matcher date = DATE.matcher(said);
        if (date.find()) {
            return next(today, day -> isOn(day, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))));
        }
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(said);
        if (dayOfMonth.find()) {
            return next(today, day -> day.getDayOfMonth() == Integer.parseInt(dayOfMonth.group(1)));
        }
        Optional<MonthDay> holiday = HOLIDAYS.keySet().stream()
                .filter(said::contains)
                .map(HOLIDAYS::get)
                .min(Comparator.naturalOrder());
        return holiday.isPresent()
                ? next(today, day -> MonthDay.from(day).equals(holiday.get()))
                : weekday(said, today);
    }

    private static Optional<LocalDate> weekday(String said, LocalDate today) {
        Matcher weekday = WEEKDAY.matcher(said);
        if (!weekday.find()) {
            return Optional.empty();
        }
        DayOfWeek day = DayText.weekdays(weekday.group(2)).get(0);
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String which = weekday.group(1) == null ? "" : weekday.group(1);
        return Optional.of(
                switch (which) {
                    case "" -> today.with(TemporalAdjusters.nextOrSame(day));
                    case "이번주" -> week.with(TemporalAdjusters.nextOrSame(day));
                    default -> week.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
                });
    }

    private static boolean isOn(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    /** The next such day within a year; empty when there is none. */
    private static Optional<LocalDate> next(LocalDate today, Predicate<LocalDate> which) {
        return today.datesUntil(today.plusYears(1)).filter(which).findFirst();
    }

    /** The days soon whose hours are not those of their weekday, each in a line of its own. */
    private static String otherDays(Hours hours, LocalDate today) {
        return today.datesUntil(today.plusDays(AHEAD))
                .filter(day -> !hours.on(day).equals(hours.on(day.getDayOfWeek())))
                .limit(MOST_OTHER_DAYS)
                .map(day -> "\n" + TimeText.day(day, today) + ": " + TimeText.hours(hours.on(day)))
                .collect(Collectors.joining());
    }

    /** Days with the same hours stand in one line. */
    private static String week(Hours hours) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            lines.computeIfAbsent(TimeText.hours(hours.on(day)), text -> new ArrayList<>())
                    .add(DayText.name(day));
        }
        return lines.entrySet().stream()
                .map(line -> days(line.getValue()) + ": " + line.getKey())
                .collect(Collectors.joining("\n"));
    }

    private static String days(List<String> days) {
        return days.size() == DayOfWeek.values().length ? "매일" : String.join("·", days);
    }
}
