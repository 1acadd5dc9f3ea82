package kr.plusbot.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes on only when a test winds it. Safe across threads.
 *
 * <pre>{@code
 * HandClock clock = new HandClock(Instant.parse("2026-11-27T03:00:00Z"));
 * Bot bot = Bot.with(clock, new TodayCommand(clock));
 * bot.user("kim").says("오늘의 추천").sees("오늘은 콜드브루 어떠세요?");
 * bot.wind(Duration.ofDays(1)).user("kim").says("오늘의 추천").sees("오늘은 유자차 어떠세요?");
 * }</pre>
 */
public final class HandClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at this moment. */
    public HandClock(Instant now) {
        this.now = now;
    }

    /** Lets time pass. */
    public synchronized void wind(Duration time) {
        now = now.plus(time);
    }

    /** Sets it to a moment. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock, read in another zone: who winds this one winds that one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Reading(this, zone);
    }

    private static final class Reading extends Clock {

        private final HandClock clock;
        private final ZoneId zone;

        Reading(HandClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
