package kr.plusbot.kakao.event;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SpeakingFirst.Sign;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.outbox.Batch;
import kr.plusbot.core.outbox.Calls;
import kr.plusbot.core.outbox.Signs;
import kr.plusbot.core.outbox.Tasks;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Calls people whom one bot has news for, and asks what became of the calls. A call that may have arrived is never made again. Safe
 * across threads and replicas.
 */
final class Speaker {

    private static final SampledLog LOG = new SampledLog(Speaker.class);

    private final BotId bot;
    private final EventSettings settings;
    private final EventApi api;
    private final Calls calls;
    private final Tasks tasks;
    private final Signs signs;
    private final PrivacyKey privacy;
    private final Measures measures;
    private final Breaker breaker;

    Speaker(
            BotId bot,
            EventSettings settings,
            EventApi api,
            Calls calls,
            Tasks tasks,
            Signs signs,
            PrivacyKey privacy,
            Measures measures,
            Clock clock) {
        this.bot = bot;
        this.settings = settings;
        this.api = api;
        this.calls = calls;
        this.tasks = tasks;
        this.signs = signs;
        this.privacy = privacy;
        this.measures = measures;
        this.breaker = new Breaker(clock);
    }

    /** Makes the next call, if there is one to make; completed when all that is known of it is stored. */
    Optional<CompletableFuture<Void>> speak() throws DatabaseUnavailable {
        if (breaker.stops()) {
            return Optional.empty();
        }
        Optional<Batch> batch = calls.take(bot, breaker.isTried() ? 1 : Calls.MOST);
        if (batch.isPresent()) {
            breaker.begins();
        }
        return batch.map(this::call);
    }

    private CompletableFuture<Void> call(Batch batch) {
        measures.timer("plusbot_outbox_waited", "How long notices were due before the call to Kakao")
                .record(batch.waited());
        return api.talk(settings, batch.to()).thenAccept(answer -> note(batch, answer));
    }

    private void note(Batch batch, TalkAnswer answer) {
        try {
            if (answer instanceof TalkAnswer.Accepted accepted) {
                breaker.succeeded();
                count("accepted");
                calls.accepted(batch, accepted.task());
                signs.see(bot, Sign.ACCEPTED);
            } else if (answer instanceof TalkAnswer.Refused refused) {
                breaker.failed();
                count("refused");
                LOG.log(Level.WARNING, "Kakao''s Event API did not take a call: {0}", refused.why());
                calls.refused(batch, refused.pause());
                signs.see(bot, Sign.REFUSED, refused.why());
            } else if (answer instanceof TalkAnswer.Lost lost) {
                breaker.failed();
                count("lost");
                LOG.log(Level.WARNING, "Nobody knows whether Kakao''s Event API took a call: {0}", lost.why());
                calls.lost(batch);
                signs.see(bot, Sign.REFUSED, lost.why());
            }
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "What became of a call to Kakao was not stored: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What became of a call to Kakao was not stored", e);
        }
    }

    /** Asks for the results that may be there by now. */
    void ask() throws DatabaseUnavailable {
        for (String task : tasks.due(bot)) {
            Optional<TaskAnswer> answer = api.task(settings, task).join();
            if (answer.isPresent() && answer.get().ended()) {
                if (tasks.ended(bot, task, names(answer.get().failed()))) {
                    signs.see(bot, Sign.TOLD);
                }
            } else {
                tasks.pending(bot, task);
            }
        }
    }

    private Set<UserId> names(Set<String> keys) {
        return keys.stream()
                .map(key -> new UserId(bot, privacy.id(bot.name(), key)))
                .collect(Collectors.toSet());
    }

    /** Ends what was left lying. */
    void clean() throws DatabaseUnavailable {
        calls.clean(bot);
    }

    boolean isStopped() {
        return breaker.isTried();
    }

    private void count(String result) {
        measures.counter("plusbot_outbox_calls", "Calls to Kakao's Event API", "result", result)
                .increment();
    }
}
