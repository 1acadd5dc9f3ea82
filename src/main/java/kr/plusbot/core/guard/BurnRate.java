package kr.plusbot.core.guard;

import jakarta.enterprise.inject.Vetoed;
import java.util.concurrent.TimeUnit;

/**
 * How many times faster than planned failures come, in the last five minutes and the last hour: the lesser of both. The plan is
 * one failure in 1,000 calls (Google's SRE workbook, chapter 5). Not safe across threads.
 */
@Vetoed
final class BurnRate {

    private static final double PLANNED = 0.001;
    private static final int MINUTES = 60;
    private static final int SHORT = 5;

    private final int[] calls = new int[MINUTES];
    private final int[] failures = new int[MINUTES];
    private long minute;

    /** @param nanos now, as {@link System#nanoTime} tells it */
    BurnRate(long nanos) {
        minute = minute(nanos);
    }

    void add(boolean failed, long nanos) {
        go(minute(nanos));
        int now = slot(minute);
        calls[now]++;
        failures[now] += failed ? 1 : 0;
    }

    /** @param least how many failures there must be in the last hour; with fewer the rate is 0, for few calls make no rate */
    double rate(int least) {
        if (sum(failures, MINUTES) < least) {
            return 0;
        }
        return Math.min(rate(calls, failures, SHORT), rate(calls, failures, MINUTES));
    }

    private double rate(int[] all, int[] some, int minutes) {
        return sum(some, minutes) / (Math.max(1, sum(all, minutes)) * PLANNED);
    }

    private int sum(int[] counts, int minutes) {
        int sum = 0;
        for (int ago = 0; ago < minutes; ago++) {
            sum += counts[slot(minute - ago)];
        }
        return sum;
    }

    /** Forgets the minutes that are over an hour old. */
    private void go(long now) {
        for (long passed = Math.max(minute + 1, now - MINUTES + 1); passed <= now; passed++) {
            calls[slot(passed)] = 0;
            failures[slot(passed)] = 0;
        }
        minute = Math.max(minute, now);
    }

    private static long minute(long nanos) {
        return Math.floorDiv(nanos, TimeUnit.MINUTES.toNanos(1));
    }

    private static int slot(long minute) {
        return (int) Math.floorMod(minute, (long) MINUTES);
    }
}
