package kr.plusbot.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of many calls. Immutable once all users have stopped.
 *
 * @param latencies of the answers, in nanoseconds
 * @param failures answers other than 200, and calls without any
 */
public record Measured(Histogram latencies, long failures) {

    /** In milliseconds. */
    public double p50() {
        return milliseconds(50);
    }

    /** In milliseconds. */
    public double p99() {
        return milliseconds(99);
    }

    /** The longest, in milliseconds. */
    public double max() {
        return milliseconds(100);
    }

    /** How many calls were answered. */
    public long answers() {
        return latencies.getTotalCount();
    }

    private double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
