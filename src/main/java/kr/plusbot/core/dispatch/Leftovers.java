package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.CommandRegistry.Match;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.dispatch.AnnouncementTable.Left;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Takes up what processes that are gone had announced: runs a command again that may be repeated, finds the reply that a
 * conversation has stored, and otherwise says that the answer is lost. Safe across threads and replicas.
 */
@Singleton
final class Leftovers {

    /** What a user reads when nobody knows the answer any more. */
    static final Reply LOST = Reply.of("죄송해요. 앞서 보내신 말씀에 답을 전해 드리지 못했어요. 다시 보내 주세요.");

    private static final SampledLog LOG = new SampledLog(Leftovers.class);

    private static final long PERIOD_SECONDS = 2;

    /** At one look, so that several processes share the work of one. */
    private static final int MOST = 100;

    /** A message that ends the process is not tried for ever. */
    private static final int MOST_RUNS = 2;

    private final AnnouncementStore store;
    private final Announcements announcements;
    private final CommandRegistry registry;
    private final Turn turn;
    private final CommandThreads threads;
    private final Deadline deadline;
    private final PrivacyKey privacy;
    private final Clock clock;
    private final Iterable<LateChannel> channels;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("leftovers"));

    @Inject
    Leftovers(
            AnnouncementStore store,
            Announcements announcements,
            CommandRegistry registry,
            Turn turn,
            CommandThreads threads,
            Deadline deadline,
            PrivacyKey privacy,
            Clock clock,
            @Any Instance<LateChannel> channels) {
        this(store, announcements, registry, turn, threads, deadline, privacy, clock, (Iterable<LateChannel>) channels);
    }

    Leftovers(
            AnnouncementStore store,
            Announcements announcements,
            CommandRegistry registry,
            Turn turn,
            CommandThreads threads,
            Deadline deadline,
            PrivacyKey privacy,
            Clock clock,
            Iterable<LateChannel> channels) {
        this.store = store;
        this.announcements = announcements;
        this.registry = registry;
        this.turn = turn;
        this.threads = threads;
        this.deadline = deadline;
        this.privacy = privacy;
        this.clock = clock;
        this.channels = channels;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::tryOnce, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void tryOnce() {
        try {
            takeUp();
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Nothing was taken up: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What another process announced was not taken up", e);
        }
    }

    /** Takes up what is left now. The answers come later. */
    void takeUp() throws DatabaseUnavailable {
        if (!announcements.isHandedOver()) {
            store.take(MOST).forEach(this::takeUp);
        }
    }

    private void takeUp(Left left) {
        Optional<AnnouncedMessage> said = AnnouncedMessage.open(left.sealed(), privacy, bot(left));
        if (left.since().isBefore(clock.instant().minus(LateAnswers.KEPT))) {
            announcements.forget(left.id());
        } else if (left.document() != null) {
            answered(left, said, StoredJson.read(left.document(), Reply.class).orElse(LOST));
        } else if (said.isEmpty() || left.taken() >= MOST_RUNS) {
            answered(left, said, lost());
        } else {
            again(left, said.get());
        }
    }

    private void again(Left left, AnnouncedMessage said) {
        Match match = registry.match(said.message(sender(left)));
        Run run = new Run(
                () -> match.command().map(Command::name).orElse("conversation"),
                match.message(),
                same -> reply(match, said));
        if (threads.start(bot(left), run)) {
            deadline.endAfterGrace(run);
            resume(left, Optional.of(said), run.answer());
        } else {
            announcements.release(left.id());
        }
    }

    private Reply reply(Match match, AnnouncedMessage said) throws Exception {
        Optional<Command> command = match.command();
        if (command.isEmpty()) {
            return turn.stored(match.message(), said.came()).orElseGet(this::lost);
        }
        return command.get().repeatable() ? command.get().reply(match.message()) : lost();
    }

    private static BotId bot(Left left) {
        return left.chat().user().bot();
    }

    private static Sender sender(Left left) {
        return Sender.of(left.chat().user()).in(left.chat().room());
    }

    private Reply lost() {
        announcements.count("plusbot_announcements", "lost");
        return LOST;
    }

    private void answered(Left left, Optional<AnnouncedMessage> said, Reply reply) {
        resume(left, said, CompletableFuture.completedFuture(reply));
    }

    private void resume(Left left, Optional<AnnouncedMessage> said, CompletableFuture<Reply> answer) {
        Optional<LateChannel> channel =
                said.filter(its -> its.address() != null && !left.posted()).flatMap(its -> channel(its.channel()));
        Announcement taken = announcements.resume(left.id(), sender(left), answer, channel.isPresent());
        channel.ifPresent(its -> deliver(its, said.orElseThrow(), left, taken));
    }

    private static void deliver(LateChannel channel, AnnouncedMessage said, Left left, Announcement taken) {
        channel.deliver(said.sender(left.chat()), Objects.requireNonNull(said.address()), said.came(), taken);
    }

    private Optional<LateChannel> channel(String name) {
        for (LateChannel channel : channels) {
            if (channel.name().equals(name)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** A look that is under way goes on: an interrupted thread makes H2 close its file. */
    @PreDestroy
    void close() {
        timer.shutdown();
    }
}
