package kr.plusbot.core.guard;

import jakarta.enterprise.inject.Vetoed;
import java.lang.System.Logger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line's tally, and how far the others know of it. Safe across threads. */
@Vetoed
final class Watched {

    private static final Logger LOG = System.getLogger(Guard.class.getName());

    /** While nothing is answered here, the others are asked at every fifth exchange. */
    private static final int SELDOM = 5;

    final Tally tally;

    /** Whether there were answers since the last exchange; the first one learns what was before a restart. */
    private volatile boolean changed = true;

    /** How often an exchange was left out. Touched by the guard's thread alone. */
    private int leftOut;

    /** When this process gave its last good answer; long ago when it has given none. */
    volatile Instant lastGood = Instant.EPOCH;

    /** The last day before which all was deleted. Touched by the guard's thread alone. */
    @Nullable
    LocalDate forgot;

    private Level told = Level.GREEN;

    Watched(Tally tally) {
        this.tally = tally;
    }

    void add(boolean failed, LocalDate today, long nanos, Instant now) {
        tally.add(failed, today, nanos);
        changed = true;
        if (!failed) {
            lastGood = now;
        }
    }

    /** Whether counts are to be exchanged now. */
    boolean isDue() {
        boolean due = changed || ++leftOut >= SELDOM;
        if (due) {
            changed = false;
            leftOut = 0;
        }
        return due;
    }

    /** Logs a level once it is another than the one that was told last. */
    synchronized void tellChange(Line line) {
        Level now = tally.level();
        if (now != told) {
            Counts all = tally.all();
            LOG.log(
                    Logger.Level.WARNING,
                    "The guard of {0} for {1} is {2}: {3} failures in a row, {4} today",
                    line.channel(),
                    line.bot(),
                    now,
                    all.inARow(),
                    all.today());
            told = now;
        }
    }
}
