package kr.plusbot.core.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The night in Seoul, from 21:00 to 08:00, when nobody is spoken to but about their own order. */
final class QuietHours {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final LocalTime BEGIN = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The moment itself, or the end of the night that it lies in. */
    static Instant after(Instant moment) {
        ZonedDateTime there = moment.atZone(ZONE);
        LocalTime time = there.toLocalTime();
        if (time.isBefore(END)) {
            return there.with(END).toInstant();
        }
        return time.isBefore(BEGIN) ? moment : there.plusDays(1).with(END).toInstant();
    }
}
