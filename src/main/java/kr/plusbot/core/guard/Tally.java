package kr.plusbot.core.guard;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The failures of one channel of one bot, and what follows from them. Safe across threads.
 *
 * <p>It goes up with the failure that reaches a limit, and down by one level after twenty good answers and a minute without a
 * failure. Red goes down only if slow commands were tried meanwhile, or none was held back. With 600 failures in a day it stays
 * red until midnight, and lets more and more of them through as long as that works.
 */
@Vetoed
final class Tally {

    /** Kakao acts at 10 in a row and beyond 1,000 in a day (auto-reply manual, section 8). */
    private static final int AMBER_IN_A_ROW = 3;

    private static final int RED_IN_A_ROW = 6;
    private static final int AMBER_A_DAY = 200;
    private static final int RED_A_DAY = 600;

    /** From here on nothing is tried until the day is over. */
    private static final int LAST_OF_A_DAY = 950;

    /** Pages of the SRE workbook: 2 % of a month's failures in an hour, and 5 % in six. */
    private static final double RED_BURN = 14.4;

    private static final double AMBER_BURN = 6;
    private static final int LEAST_FOR_RED = 20;
    private static final int LEAST_FOR_AMBER = 5;

    private static final int GOOD_ENOUGH = 20;
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** One in so many slow commands is tried in red. */
    private static final int FEWEST_TRIED = 20;

    private static final int MOST_TRIED = 2;

    /** That part of the failures that are left for the day may be tried at once. */
    private static final int SHARE_AT_ONCE = 20;

    private final BurnRate burn;
    private LocalDate day;
    private Counts own = Counts.NONE;
    private Counts others = Counts.NONE;
    private volatile Level level = Level.GREEN;
    private int good;
    private long quietSince;
    private int underWay;
    private int heldBack;
    private int tried;
    private int oneIn = FEWEST_TRIED;
    private int sinceTried;

    /** @param nanos now, as {@link System#nanoTime} tells it */
    Tally(LocalDate day, long nanos) {
        this.day = day;
        this.quietSince = nanos;
        this.burn = new BurnRate(nanos);
    }

    /** Counts an answer. */
    synchronized void add(boolean failed, LocalDate today, long nanos) {
        begin(today);
        burn.add(failed, nanos);
        if (failed) {
            own = own.withFailure();
            startAgain(nanos);
            oneIn = FEWEST_TRIED;
            raise();
        } else {
            own = own.withoutStreak();
            others = others.withoutStreak();
            good++;
            calmDown(nanos);
        }
    }

    /** Takes over what the other replicas, and this one before its restart, have counted on that day. */
    synchronized void share(Counts counted, LocalDate of) {
        if (of.equals(day)) {
            others = counted;
            raise();
        }
    }

    /** Whether a slow command may run. One that may must {@link #leave}. */
    synchronized boolean enter() {
        boolean mayRun = level != Level.RED || mayTry();
        if (mayRun) {
            underWay++;
        } else {
            heldBack++;
        }
        return mayRun;
    }

    synchronized void leave() {
        underWay--;
        tried++;
    }

    /** Read by each message, so without a lock. */
    Level level() {
        return level;
    }

    /** What this process has counted. */
    synchronized Counts own() {
        return own;
    }

    /** What all have counted. */
    synchronized Counts all() {
        return own.plus(others);
    }

    synchronized LocalDate day() {
        return day;
    }

    private boolean mayTry() {
        sinceTried++;
        int left = LAST_OF_A_DAY - all().today();
        if (sinceTried < oneIn || left <= 0 || underWay >= Math.max(1, left / SHARE_AT_ONCE)) {
            return false;
        }
        sinceTried = 0;
        return true;
    }

    private void begin(LocalDate today) {
        if (today.isAfter(day)) {
            day = today;
            own = own.ofNextDay();
            others = Counts.NONE;
        }
    }

    private void startAgain(long nanos) {
        good = 0;
        quietSince = nanos;
        heldBack = 0;
        tried = 0;
    }

    private void raise() {
        Level reached = reached();
        level = reached.compareTo(level) > 0 ? reached : level;
    }

    private Level reached() {
        Counts all = all();
        if (all.inARow() >= RED_IN_A_ROW || all.today() >= RED_A_DAY || burn.rate(LEAST_FOR_RED) >= RED_BURN) {
            return Level.RED;
        }
        boolean amber = all.inARow() >= AMBER_IN_A_ROW
                || all.today() >= AMBER_A_DAY
                || burn.rate(LEAST_FOR_AMBER) >= AMBER_BURN;
        return amber ? Level.AMBER : Level.GREEN;
    }

    private void calmDown(long nanos) {
        boolean isKnown = heldBack == 0 || tried > 0;
        if (level == Level.GREEN || good < GOOD_ENOUGH || nanos - quietSince < QUIET.toNanos() || !isKnown) {
            return;
        }
        if (level == Level.RED && all().today() >= RED_A_DAY) {
            oneIn = Math.max(MOST_TRIED, oneIn / 2);
        } else {
            level = level.down();
            oneIn = FEWEST_TRIED;
        }
        startAgain(nanos);
    }
}
