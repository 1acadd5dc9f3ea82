package kr.plusbot.bench.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What came of many calls. Immutable once all users have stopped.
 *
 * @param latencies of the answers, in nanoseconds
 * @param failures answers other than 200, and calls without any
 */
public record Measured(Histogram latencies, long failures) {

    /** All of these together. */
    public static Measured sum(List<Measured> parts) {
        Histogram all = new Histogram(3);
        parts.forEach(part -> all.add(part.latencies));
        return new Measured(all, parts.stream().mapToLong(Measured::failures).sum());
    }

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
