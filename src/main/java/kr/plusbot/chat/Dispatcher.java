package kr.plusbot.chat;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers every message within the deadline, whatever becomes of it. Safe across threads.
 *
 * <p>What a message sets off runs on {@link CommandThreads}, and {@link Patience} waits for it. A command runs at once;
 * everything else takes its {@link Turn} in the user's conversation, one message of a user after the other.
 */
@Singleton
public final class Dispatcher {

    /** What a user reads when too much is going on. */
    static final Reply BUSY = Reply.of("지금 이용하시는 분이 많아 답을 드리지 못했어요. 잠시 후 다시 보내 주세요.");

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final CommandRegistry registry;
    private final LateAnswers lateAnswers;
    private final CommandThreads threads;
    private final Patience patience;
    private final Lines lines;
    private final Turn turn;

    @Inject
    Dispatcher(
            CommandRegistry registry,
            LateAnswers lateAnswers,
            CommandThreads threads,
            Patience patience,
            Lines lines,
            Turn turn) {
        this.registry = registry;
        this.lateAnswers = lateAnswers;
        this.threads = threads;
        this.patience = patience;
        this.lines = lines;
        this.turn = turn;
    }

    /** Builds all of this when the application starts: a mistake stops the deployment, and the database is opened. */
    void onStart(@Observes Startup event) {}

    /**
     * Finds what the message sets off and runs it.
     *
     * @param arrived when the call arrived, as {@link System#nanoTime} told it
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(IncomingMessage message, long arrived) {
        return dispatch(message, arrived, late -> {});
    }

    /**
     * Finds what the message sets off and runs it; for a channel that can deliver an answer later.
     *
     * @param arrived when the call arrived, as {@link System#nanoTime} told it
     * @param whenLate is given the answer that is still to come, before a reply that only announces it; must not wait
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(
            IncomingMessage message, long arrived, Consumer<CompletableFuture<Reply>> whenLate) {
        try {
            return answer(message, arrived, (user, late) -> {
                lateAnswers.keep(user, late);
                whenLate.accept(late);
            });
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A message was not dispatched", e);
            return CompletableFuture.completedFuture(Run.APOLOGY);
        }
    }

    /** Whether messages are taken: from the start until the application stops. */
    public boolean isOpen() {
        return patience.isOpen();
    }

    @PreDestroy
    void close() {
        patience.close();
    }

    private CompletableFuture<Reply> answer(
            IncomingMessage message, long arrived, BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        Optional<CommandRegistry.Match> match = registry.find(message);
        Optional<Command> command = match.flatMap(CommandRegistry.Match::command);
        if (command.isEmpty()) {
            return takeTurn(message, arrived, whenLate);
        }
        Optional<Reply> known =
                command.get() instanceof LateAnswerCommand ? lateAnswers.peek(message.user()) : Optional.empty();
        return known.isPresent()
                ? CompletableFuture.completedFuture(known.get())
                : run(command.get(), match.get().message(), arrived, whenLate);
    }

    private CompletableFuture<Reply> run(
            Command command,
            IncomingMessage message,
            long arrived,
            BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        Run run = new Run(command.name(), message, same -> command.reply(message));
        start(run);
        return patience.await(run, arrived, whenLate);
    }

    private CompletableFuture<Reply> takeTurn(
            IncomingMessage message, long arrived, BiConsumer<UserId, CompletableFuture<Reply>> whenLate) {
        Run run = new Run("conversation", message, turn::reply);
        Optional<Lines.Place> place = lines.join(run);
        if (place.isEmpty()) {
            return CompletableFuture.completedFuture(BUSY);
        }
        if (place.get().run() == run) {
            startAfter(place.get().before(), run);
        }
        return patience.await(place.get().run(), arrived, whenLate);
    }

    private void startAfter(@Nullable Run before, Run run) {
        if (before == null) {
            start(run);
        } else {
            before.turnOver().thenRun(() -> start(run));
        }
    }

    private void start(Run run) {
        if (!threads.start(run)) {
            run.refuse(BUSY);
        }
    }
}
