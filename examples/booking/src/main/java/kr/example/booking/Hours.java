package kr.example.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** When the restaurant takes guests: Tuesday to Sunday, at noon and in the evening. Without state. */
final class Hours {

    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int TABLES_EACH = 4;

    private Hours() {}

    /** The times at which a table can be taken that day, in order; none on Mondays. */
    static List<LocalTime> of(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY
                ? List.of()
                : Stream.concat(from(NOON), from(EVENING)).toList();
    }

    private static Stream<LocalTime> from(LocalTime first) {
        return Stream.iterate(first, time -> time.plusMinutes(30)).limit(TABLES_EACH);
    }
}
