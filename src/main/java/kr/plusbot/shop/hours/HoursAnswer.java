package kr.plusbot.shop.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers a question about a shop's hours: whether it is open now, and the day or the week that the customer asks about. Without state. */
final class HoursAnswer {

    private static final Pattern WEEKDAY = Pattern.compile("([월화수목금토일])요일");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})월(\\d{1,2})일");
    private static final Pattern WEEK = Pattern.compile("주말|평일|매일|언제쉬|쉬는날|휴무|정기|요일마다|무슨요일|영업시간|운영시간|영업일");
    private static final Pattern TODAY = Pattern.compile("지금|오늘|아직|현재");

    private HoursAnswer() {}

    static String to(String question, Hours hours, OpenState now) {
        String said = question.replaceAll("\\s", "");
        LocalDate today = now.now().toLocalDate();
        Optional<LocalDate> day = day(said, today);
        if (day.isPresent()) {
            return now.told() + "\n" + TimeText.day(day.get(), today) + ": " + TimeText.hours(hours.on(day.get()));
        }
        boolean week = WEEK.matcher(said).find() || !TODAY.matcher(said).find();
        return week ? now.told() + "\n\n" + week(hours) : now.told() + "\n오늘: " + TimeText.hours(hours.on(today));
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
            return date(today, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
        }
        Matcher weekday = WEEKDAY.matcher(said);
        return weekday.find()
                ? DayText.weekdays(weekday.group(1)).stream()
                        .findFirst()
                        .map(TemporalAdjusters::nextOrSame)
                        .map(today::with)
                : Optional.empty();
    }

    /** The next day of this date; empty when there is none. */
    private static Optional<LocalDate> date(LocalDate today, int month, int day) {
        return today.datesUntil(today.plusYears(1))
                .filter(one -> one.getMonthValue() == month && one.getDayOfMonth() == day)
                .findFirst();
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
