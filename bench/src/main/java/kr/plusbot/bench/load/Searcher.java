package kr.plusbot.bench.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Users each of whom searches once, for something that nobody else searches for, and reads what he gets. Used by one
 * thread, then by its reader.
 */
public final class Searcher implements User {

    /** What an answer turns out to be. */
    public enum Kind {
        SONGS("song/detail"),
        BUSY("이용하시는 분이 많아"),
        UNAVAILABLE("지금은 노래를 검색할 수 없어요"),
        NOT_YET("아직 찾고 있어요"),
        OTHER("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        static Kind of(String body) {
            return Stream.of(values())
                    .filter(kind -> body.contains(kind.mark))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final AtomicInteger SEARCHES = new AtomicInteger();

    private final String path;
    private final Map<Kind, Integer> answers = new EnumMap<>(Kind.class);
    private final Histogram latencies = new Histogram(3);
    private long failures;

    public Searcher(String path) {
        this.path = path;
    }

    @Override
    public Call next() {
        int number = SEARCHES.incrementAndGet();
        return Call.message(path, "user" + number, "멜론검색:노래 " + number);
    }

    @Override
    public void answered(Answer answer, long nanos) {
        latencies.recordValue(nanos);
        if (answer.isOk()) {
            answers.merge(Kind.of(answer.body()), 1, Integer::sum);
        } else {
            failures++;
        }
    }

    @Override
    public void failed() {
        failures++;
    }

    /** How many of the answers were of this kind. */
    public int count(Kind kind) {
        return answers.getOrDefault(kind, 0);
    }

    /** What came of the calls, once they are over. */
    public Measured measured() {
        return new Measured(latencies, failures);
    }
}
