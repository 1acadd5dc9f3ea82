package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * The answers that this process has announced, or soon may. What each asked is stored before its user is told, so that another
 * process goes on when this one is gone: see {@link Leftovers}. Safe across threads and replicas.
 */
@Singleton
final class Announcements {

    private static final SampledLog LOG = new SampledLog(Announcements.class);

    /** Three times within {@link JdbcAnnouncementStore#LEASE}. */
    private static final Duration RENEWAL = Duration.ofSeconds(3);

    /** How long a process that stops works on what it has announced. */
    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    private final AnnouncementStore store;
    private final LateAnswers lateAnswers;
    private final People people;
    private final PrivacyKey privacy;
    private final Clock clock;
    private final Measures measures;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("announcements"));
    private final WriteQueue queue;
    private final Set<Announcement> open = ConcurrentHashMap.newKeySet();
    private volatile boolean handedOver;

    @Inject
    Announcements(
            AnnouncementStore store,
            LateAnswers lateAnswers,
            People people,
            PrivacyKey privacy,
            Clock clock,
            Measures measures) {
        this.store = store;
        this.lateAnswers = lateAnswers;
        this.people = people;
        this.privacy = privacy;
        this.clock = clock;
        this.measures = measures;
        this.queue = new WriteQueue(store, thread);
    }

    void onStart(@Observes Startup event) {
        start();
    }

    /** Begins to hold on to what this process works on. */
    void start() {
        thread.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Follows a message that may become late.
     *
     * @param address where the channel can deliver the answer; null when it cannot
     * @param listener is told if the answer is late
     */
    DeadlineListener follow(
            IncomingMessage message, Arrived arrived, @Nullable String address, LateAnswerListener listener) {
        return new DeadlineListener() {

            private @Nullable Announcement announcement;

            @Override
            public void isSlow(CompletableFuture<Reply> answer) {
                Announcement begun = note(message, arrived.channel(), address, answer);
                announcement = begun;
                answer.thenRun(begun::ended);
            }

            @Override
            public void isLate(CompletableFuture<Reply> answer) {
                Announcement late =
                        announcement == null ? note(message, arrived.channel(), address, answer) : announcement;
                announce(late);
                listener.isLate(late);
            }
        };
    }

    private Announcement note(
            IncomingMessage message, String channel, @Nullable String address, CompletableFuture<Reply> answer) {
        String id = UUID.randomUUID().toString();
        AnnouncedMessage said = AnnouncedMessage.of(message, channel, clock.instant(), address);
        AnnouncementNote note = new AnnouncementNote(id, message, said, people, privacy, clock);
        Announcement begun = new Announcement(id, message.sender(), answer, address != null, this, queue.add(note));
        open.add(begun);
        return begun;
    }

    private void announce(Announcement late) {
        late.announce();
        count("plusbot_announcements", late.isNoted() ? "kept" : "unkept");
        keep(late);
    }

    /** Goes on with what this process has taken over. */
    Announcement resume(String id, Sender sender, CompletableFuture<Reply> answer, boolean toDeliver) {
        Announcement taken = new Announcement(id, sender, answer, toDeliver, this, null);
        open.add(taken);
        keep(taken);
        return taken;
    }

    private void keep(Announcement late) {
        lateAnswers.keep(late.sender(), late.answer());
        late.answer().thenAccept(reply -> store(late, reply));
    }

    private void store(Announcement late, Reply reply) {
        if (handedOver) {
            return;
        }
        late.hasRow().thenAccept(has -> {
            if (has) {
                String document = StoredJson.write(reply);
                queue.add(table -> table.answer(late.id(), document, clock.instant()))
                        .rows()
                        .thenAccept(rows -> {
                            if (rows == 1) {
                                lateAnswers.isStored(late.sender(), late.answer());
                            }
                            late.stored();
                        });
            } else {
                lateAnswers.store(late.sender(), late.answer());
                late.stored();
            }
        });
    }

    CompletableFuture<Integer> withdraw(WriteQueue.Entry entry) {
        return queue.withdraw(entry);
    }

    CompletableFuture<Boolean> claim(Announcement late) {
        return queue.add(table -> table.claim(late.id())).rows().thenApply(rows -> rows == 1);
    }

    /** Removes the row of an answer that was not late. */
    void end(Announcement inTime) {
        open.remove(inTime);
        queue.add(table -> table.end(inTime.id()));
    }

    /** Removes the row of an answer that is delivered and stored. */
    void done(Announcement late) {
        queue.add(table -> table.end(late.id())).rows().thenRun(() -> open.remove(late));
    }

    /** Removes a row that this process has taken and nobody waits for. */
    void forget(String id) {
        queue.add(table -> table.end(id));
    }

    /** Leaves a row to the next process that looks, this one included. */
    void release(String id) {
        queue.add(table -> table.release(id));
    }

    void count(String name, String result) {
        measures.counter(name, "Answers that were announced, by what became of their rows", "result", result)
                .increment();
    }

    private void renew() {
        if (open.isEmpty() || handedOver) {
            return;
        }
        try {
            Instant until = clock.instant().plus(JdbcAnnouncementStore.LEASE);
            store.write(List.of(table -> table.renew(until)));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Announcements were not renewed: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Announcements could not be renewed", e);
        }
    }

    /** Whether this process works on nothing any more. */
    boolean isHandedOver() {
        return handedOver;
    }

    void onStop(@Observes Shutdown event) {
        handOver(LAST_WORK);
    }

    /**
     * Ends what this process can, and leaves the rest to others. To be called when no more messages come, before commands are
     * interrupted. Called again it does nothing.
     *
     * @param most how long this may work
     */
    void handOver(Duration most) {
        if (!handedOver) {
            long end = System.nanoTime() + most.toNanos();
            awaitUntil(
                    end,
                    CompletableFuture.allOf(
                            open.stream().map(Announcement::answer).toArray(CompletableFuture[]::new)));
            awaitUntil(end, queue.add(table -> 0).rows());
            handedOver = true;
            long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            awaitUntil(last, queue.add(AnnouncementTable::releaseAll).rows());
        }
    }

    private static void awaitUntil(long end, CompletableFuture<?> work) {
        try {
            work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.DEBUG, "Some announced answers are left to the next process");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes nothing any more. A write that is under way goes on: an interrupted thread makes H2 close its file. */
    @PreDestroy
    void close() {
        handedOver = true;
        queue.close();
        thread.shutdown();
    }
}
