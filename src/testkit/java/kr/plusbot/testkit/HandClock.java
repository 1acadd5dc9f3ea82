package kr.plusbot.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when a test winds it. Safe across threads. */
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

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a zone is nobody's business here");
    }
}
