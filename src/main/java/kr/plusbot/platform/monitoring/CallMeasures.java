package kr.plusbot.platform.monitoring;

import io.micrometer.core.instrument.Counter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts Kakao's calls as Kakao does, and tells when it last called. Safe across threads. */
@Singleton
final class CallMeasures implements CallListener {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ConcurrentMap<Line, Counts> lines = new ConcurrentHashMap<>();
    private final Measures measures;

    @Inject
    CallMeasures(Measures measures) {
        this.measures = measures;
    }

    @Override
    public void answered(AnsweredCall call) {
        lines.computeIfAbsent(new Line(call.bot(), call.channel()), this::begin).add(call);
    }

    private Counts begin(Line line) {
        AtomicLong last = new AtomicLong(System.nanoTime());
        measures.gauge(
                "plusbot_calls_age_seconds",
                "Time since Kakao last called; absent before its first call",
                () -> (System.nanoTime() - last.get()) / NANOS,
                "bot",
                line.bot,
                "channel",
                line.channel);
        return new Counts(counter(line, "ok"), counter(line, "failed"), last);
    }

    private Counter counter(Line line, String result) {
        return measures.counter(
                "plusbot_calls",
                "Kakao's calls; failed as Kakao counts: no 200, no whole body, or more than 5 s",
                "bot",
                line.bot,
                "channel",
                line.channel,
                "result",
                result);
    }

    private record Line(String bot, String channel) {}

    private record Counts(Counter ok, Counter failed, AtomicLong last) {
        void add(AnsweredCall call) {
            last.set(System.nanoTime());
            (call.failed() ? failed : ok).increment();
        }
    }
}
