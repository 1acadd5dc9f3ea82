package kr.plusbot.bench.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/** Somebody who has begun to order and goes one step on and one step back, again and again. Used by one thread at a time. */
public final class Talker implements User {

    private static final String PATH = "/plusfriend/message";

    /** What the menu's questions say, and what is said where all begins. */
    private static final List<String> EXPECTED = List.of("골라 주세요", "말씀해 주세요");

    private static final List<String> WORDS = List.of("처음으로", "주문하기", "커피", "이전");

    private final List<Call> calls;
    private Histogram latencies = new Histogram(3);
    private long failures;
    private int at;

    public Talker(String key) {
        calls = WORDS.stream().map(word -> Call.message(PATH, key, word)).toList();
    }

    @Override
    public Call next() {
        return calls.get(at);
    }

    /** Begins again after an apology. */
    @Override
    public void answered(Answer answer, long nanos) {
        latencies.recordValue(nanos);
        boolean good = answer.isOk() && EXPECTED.stream().anyMatch(answer.body()::contains);
        if (!good) {
            failures++;
        }
        at = !good ? 0 : at == calls.size() - 1 ? at - 1 : at + 1;
    }

    @Override
    public void failed() {
        failures++;
    }

    /** What came of the calls since this was asked last. */
    public Measured take() {
        Measured taken = new Measured(latencies, failures);
        latencies = new Histogram(3);
        failures = 0;
        return taken;
    }
}
