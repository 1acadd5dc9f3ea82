package kr.plusbot.core.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.dialogue.CommandRegistry.Match;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * Counts answers by bot, channel, command and outcome, and times them by channel and outcome. Safe across threads.
 *
 * <p>So a bot has at most 170 counts: two channels, 17 commands, five outcomes.
 */
@Singleton
final class AnswerMeasures {

    /** Of each bot; those that are used later than these count as {@link #OTHER}. */
    private static final int MOST_COMMANDS = 16;

    private static final String OTHER = "other";

    /** What sets off no command, and goes on with what was. */
    private static final String CONVERSATION = "conversation";

    private final ConcurrentMap<Line, Counter> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<Times, Timer> times = new ConcurrentHashMap<>();
    private final ConcurrentMap<BotId, Set<String>> commands = new ConcurrentHashMap<>();
    private final Measures measures;
    private final WarmUp warmUp;
    private final Consumer<BotId> late;
    private final LongSupplier nanoTime;

    @Inject
    AnswerMeasures(Measures measures, WarmUp warmUp, JdbcLateDays late) {
        this(measures, warmUp, late::count, System::nanoTime);
    }

    /** Tells nobody else. */
    AnswerMeasures(Measures measures, WarmUp warmUp) {
        this(measures, warmUp, bot -> {}, System::nanoTime);
    }

    /**
     * @param late is told whose answer is late; must not wait
     * @param nanoTime the time of the calls' arrivals
     */
    AnswerMeasures(Measures measures, WarmUp warmUp, Consumer<BotId> late, LongSupplier nanoTime) {
        this.measures = measures;
        this.warmUp = warmUp;
        this.late = late;
        this.nanoTime = nanoTime;
    }

    /** @return the answer, measured before anybody reads it */
    CompletableFuture<Reply> measure(Arrived arrived, Match match, CompletableFuture<Reply> answer) {
        if (answer.isDone()) {
            note(arrived, match, answer.join());
            return answer;
        }
        return answer.thenApply(reply -> {
            note(arrived, match, reply);
            return reply;
        });
    }

    /** Nothing is counted while the bot warms up: nearly all of these messages are its own. */
    private void note(Arrived arrived, Match match, Reply reply) {
        if (!warmUp.isOver()) {
            return;
        }
        Outcome outcome = Outcome.of(reply);
        if (outcome == Outcome.LATE) {
            late.accept(match.message().bot());
        }
        Line line = new Line(match.message().bot(), arrived.channel(), match.triggered(), outcome);
        counts.computeIfAbsent(line, this::counter).increment();
        times.computeIfAbsent(new Times(arrived.channel(), outcome), this::timer)
                .record(Math.max(0, nanoTime.getAsLong() - arrived.nanos()), TimeUnit.NANOSECONDS);
    }

    private Counter counter(Line line) {
        return measures.counter(
                "plusbot_answers",
                "Answers to messages; a late one was announced in time",
                "bot",
                line.bot.name(),
                "channel",
                line.channel,
                "command",
                command(line),
                "outcome",
                line.outcome.label());
    }

    private Timer timer(Times line) {
        return measures.timer(
                "plusbot_answer",
                "Time from the arrival of a call to its answer",
                "channel",
                line.channel,
                "outcome",
                line.outcome.label());
    }

    private String command(Line line) {
        String name = line.triggered == null ? CONVERSATION : line.triggered.name();
        Set<String> known = commands.computeIfAbsent(line.bot, bot -> ConcurrentHashMap.newKeySet());
        synchronized (known) {
            boolean counts = known.contains(name) || (known.size() < MOST_COMMANDS && known.add(name));
            return counts ? name : OTHER;
        }
    }

    private record Line(BotId bot, String channel, @Nullable Triggered triggered, Outcome outcome) {}

    private record Times(String channel, Outcome outcome) {}
}
