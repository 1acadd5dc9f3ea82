package kr.plusbot.shop.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.TurnListener;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.PrivacyKey;

/**
 * Keeps what customers say who wait for an answer of the shop's people; the messages of all others cost no look into the database. This
 * process's own questions are known at once, those of others within a second. A turn that cannot be kept is lost, and the customer does
 * not notice. Safe across threads.
 */
@Singleton
final class QuestionTurns implements TurnListener {

    private static final System.Logger LOG = System.getLogger(QuestionTurns.class.getName());

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** Longer than a look takes, so that one that began before a question was there does not hide it. */
    private static final Duration OWN = Duration.ofMinutes(1);

    /** Customers who wait at the same time. */
    private static final int MOST = 1_000;

    /** Of one question. */
    private static final int MOST_TURNS = 20;

    /** A busy database is asked again at once, and waits up to a second each time. */
    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final PrivacyKey key;
    private final Clock clock;
    private final Cache<UserId, Boolean> own = Caffeine.newBuilder()
            .expireAfterWrite(OWN)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("questions"));
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST), DaemonThreads.named("question-turns"));
    private volatile Set<UserId> all = Set.of();

    @Inject
    QuestionTurns(Database database, PrivacyKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
        writer.shutdown();
    }

    /** Looks who waits now. */
    void look() {
        try {
            all = database.read(handle -> new QuestionTables(handle).listening(clock.instant(), MOST)).stream()
                    .flatMap(names ->
                            Stream.of(names.names().strip().split(" ")).map(name -> new UserId(names.bot(), name)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Who waits for an answer was not read: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Who waits for an answer cannot be read", e);
        }
    }

    /** A question of somebody with these names is about to be there. */
    void expect(Sender sender) {
        sender.ids().forEach(name -> own.put(name, true));
    }

    @Override
    public void answered(IncomingMessage message, Reply reply) {
        List<UserId> names = message.sender().ids().stream()
                .filter(name -> all.contains(name) || own.getIfPresent(name) != null)
                .toList();
        if (names.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Words words = new Words(message.content(), Objects.requireNonNullElse(reply.text(), ""));
        try {
            writer.execute(() -> note(names.get(0), now, words));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "A turn of a customer who waits was not kept: too many at once");
        }
    }

    private void note(UserId name, Instant now, Words words) {
        try {
            for (int left = MOST_ATTEMPTS - 1; !isNoted(name, now, words, left); left--) {
                LOG.log(Level.DEBUG, "A turn of a customer who waits is kept once more");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A turn of a customer who waits cannot be kept", e);
        }
    }

    /** @param left further attempts; without one it counts as noted */
    private boolean isNoted(UserId name, Instant now, Words words, int left) {
        try {
            database.run(handle -> {
                QuestionTables tables = new QuestionTables(handle);
                for (UUID question : tables.listening(name.bot(), name.id(), now)) {
                    tables.note(name.bot(), question, now, seal(name.bot(), question, words), MOST_TURNS);
                }
            });
            return true;
        } catch (DatabaseUnavailable e) {
            if (left == 0) {
                LOG.log(Level.WARNING, "A turn of a customer who waits was not kept: {0}", e.getMessage());
            }
            return left == 0;
        }
    }

    private String seal(BotId bot, UUID question, Words words) {
        return key.seal(StoredJson.write(words), context(bot, question));
    }

    /** A turn that was kept; its words are empty when they can be read no more. */
    Said open(BotId bot, UUID question, QuestionTables.Turn turn) {
        Words words = StoredJson.read(key.open(turn.sealed(), context(bot, question)), Words.class)
                .orElse(new Words("", ""));
        return new Said(turn.at(), words.said(), words.reply());
    }

    private static String[] context(BotId bot, UUID question) {
        return new String[] {"turn", bot.name(), question.toString()};
    }

    /** What is sealed of a turn. Immutable. */
    record Words(String said, String reply) {}
}
