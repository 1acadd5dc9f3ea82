package kr.plusbot.bench.load;

import org.HdrHistogram.Histogram;

/** Users who send one call over and over. Used by one thread, then by its reader. */
public final class Repeater implements User {

    private final Call call;
    private final Histogram latencies = new Histogram(3);
    private long failures;

    public Repeater(Call call) {
        this.call = call;
    }

    @Override
    public Call next() {
        return call;
    }

    @Override
    public void answered(Answer answer, long nanos) {
        latencies.recordValue(nanos);
        if (!answer.isOk()) {
            failures++;
        }
    }

    @Override
    public void failed() {
        failures++;
    }

    /** What came of the calls, once they are over. */
    public Measured measured() {
        return new Measured(latencies, failures);
    }
}
