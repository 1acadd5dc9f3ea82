package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.CommandRegistry.Match;
import kr.plusbot.core.dialogue.FixedReplies;
import kr.plusbot.core.dialogue.Home;
import kr.plusbot.core.dialogue.News;
import kr.plusbot.core.dialogue.OwnChat;
import kr.plusbot.core.dialogue.Telling;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.guard.Guard;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * Answers every message within the deadline, whatever becomes of it. Safe across threads.
 *
 * <p>What a message sets off runs on {@link CommandThreads}, and {@link Deadline} waits for it. A command runs at once;
 * everything else takes its {@link Turn} in the user's conversation, one message of a user after the other.
 */
@Singleton
public final class Dispatcher {

    /** The reply to a message that a channel does not dispatch, since too many came at once. */
    public static final Reply BUSY = FixedReplies.BUSY;

    private final SampledLog log = new SampledLog(Dispatcher.class);
    private final CommandRegistry registry;
    private final Home home;
    private final Announcements announcements;
    private final CommandThreads threads;
    private final Deadline deadline;
    private final UserQueues queues;
    private final Turn turn;
    private final AnswerMeasures measures;
    private final Guard guard;
    private final OwnChat ownChat;
    private final News news;
    private final TurnListeners listeners;

    @Inject
    Dispatcher(
            CommandRegistry registry,
            Home home,
            Announcements announcements,
            CommandThreads threads,
            Deadline deadline,
            UserQueues queues,
            Turn turn,
            AnswerMeasures measures,
            Guard guard,
            OwnChat ownChat,
            News news,
            TurnListeners listeners,
            Health health) {
        this.registry = registry;
        this.home = home;
        this.announcements = announcements;
        this.threads = threads;
        this.deadline = deadline;
        this.queues = queues;
        this.turn = turn;
        this.measures = measures;
        this.guard = guard;
        this.ownChat = ownChat;
        this.news = news;
        this.listeners = listeners;
        health.require(deadline::isOpen);
    }

    /** Builds all of this when the application starts: a mistake stops the deployment, and the database is opened. */
    void onStart(@Observes Startup event) {}

    /**
     * Finds what the message sets off and runs it; for messages that come by no channel.
     *
     * @param arrived when it came, as {@link System#nanoTime} told it
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(IncomingMessage message, long arrived) {
        return dispatch(message, new Arrived("none", arrived));
    }

    /**
     * Finds what the message sets off and runs it.
     *
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(IncomingMessage message, Arrived arrived) {
        return dispatch(message, arrived, null, answer -> {});
    }

    /**
     * Finds what the message sets off and runs it; for a channel that can deliver an answer later.
     *
     * @param address where the answer can be delivered, as the {@link LateChannel} of this name understands it; null when it cannot
     * @param listener is told if the reply only announces the answer
     * @return the reply, already there or to come before the deadline; never completes exceptionally
     */
    public CompletableFuture<Reply> dispatch(
            IncomingMessage message, Arrived arrived, @Nullable String address, LateAnswerListener listener) {
        try {
            Match match = registry.match(message);
            DeadlineListener follower = message.is(Circumstance.OVERHEARD)
                    ? DeadlineListener.NONE
                    : announcements.follow(message, arrived, address, listener);
            CompletableFuture<Reply> reply =
                    listeners.follow(message, measures.measure(arrived, match, answer(match, arrived, follower)));
            return message.is(Circumstance.OVERHEARD) ? reply.thenApply(Dispatcher::orSilence) : reply;
        } catch (RuntimeException | Error e) {
            log.log(Level.ERROR, "A message was not dispatched", e);
            return CompletableFuture.completedFuture(FixedReplies.APOLOGY);
        }
    }

    /** The keyboard that users of this bot see when they enter the chat. */
    public Keyboard home(BotId bot) {
        return home.keyboard(bot);
    }

    /**
     * What a user would say to set off the command or dialogue of this name, so that a channel can call it by its name.
     *
     * @param argument what follows the prefix; empty when nothing does
     * @return empty when the bot has none of this name, or it waits for no words
     */
    public Optional<String> words(BotId bot, String name, String argument) {
        return registry.words(bot, name, argument);
    }

    /** Where a user is in a dialogue; empty when they are in none, or that cannot be looked up now. For a tool beside the bot. */
    public Optional<OpenStep> open(Sender sender) {
        try {
            return turn.open(sender).map(open -> new OpenStep(open.dialogue(), open.step(), open.data()));
        } catch (Exception e) {
            log.log(Level.DEBUG, "An open step was not looked up", e);
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        deadline.close();
    }

    /** The bot does not say that it cannot answer where nobody asked it. */
    private static Reply orSilence(Reply reply) {
        return Outcome.of(reply) == Outcome.ANSWERED ? reply : Reply.SILENCE;
    }

    private CompletableFuture<Reply> answer(Match match, Arrived arrived, DeadlineListener listener) {
        IncomingMessage message = match.message();
        boolean overheard = message.is(Circumstance.OVERHEARD);
        if (!overheard && message.isInRoom() && match.isPrivate()) {
            return CompletableFuture.completedFuture(ownChat.lead(message.bot()));
        }
        Optional<Command> command = match.command();
        return command.isPresent() && !overheard
                ? run(command.get(), message, arrived, listener)
                : takeTurn(match, arrived.nanos(), listener);
    }

    private CompletableFuture<Reply> run(
            Command command, IncomingMessage message, Arrived arrived, DeadlineListener listener) {
        Optional<Telling> telling = news.of(message);
        Optional<Reply> known = command.known(message);
        if (known.isPresent() && telling.isEmpty()) {
            return CompletableFuture.completedFuture(known.get());
        }
        Run run = new Run(command::name, message, same -> told(telling, same, known, command));
        if (!command.isSlow()) {
            start(run);
        } else if (!startSlow(run, arrived.channel())) {
            return CompletableFuture.completedFuture(FixedReplies.RESTING);
        }
        return deadline.await(run, arrived.nanos(), late(telling, message, listener));
    }

    private Reply told(Optional<Telling> telling, Run run, Optional<Reply> known, Command command) throws Exception {
        Reply reply = known.isPresent() ? known.get() : besides(run.message(), command.reply(run.message()));
        return telling.isPresent() && reply != null && Outcome.of(reply) == Outcome.ANSWERED
                ? telling.get().tell(reply, run::isLate)
                : reply;
    }

    /** What was to be told with an answer that is late is told with the next one. */
    private DeadlineListener late(Optional<Telling> telling, IncomingMessage message, DeadlineListener listener) {
        return telling.map(its -> late(its, message, listener)).orElse(listener);
    }

    private DeadlineListener late(Telling telling, IncomingMessage message, DeadlineListener listener) {
        return new DeadlineListener() {
            @Override
            public void isSlow(CompletableFuture<Reply> answer) {
                listener.isSlow(answer.thenApply(telling::without));
            }

            @Override
            public void isLate(CompletableFuture<Reply> answer) {
                listener.isLate(answer.thenApply(telling::without));
                answer.thenRun(() -> threads.start(message.bot(), telling::giveBack));
            }
        };
    }

    /** With the open step of a dialogue, where this is an answer at all. */
    private Reply besides(IncomingMessage message, Reply reply) {
        boolean isAnswer = reply != null && Outcome.of(reply) == Outcome.ANSWERED;
        return isAnswer && !reply.equals(Reply.SILENCE) ? turn.besides(message, reply) : reply;
    }

    private CompletableFuture<Reply> takeTurn(Match match, long arrived, DeadlineListener listener) {
        Optional<Telling> telling = news.of(match.message());
        Run run = new Run(() -> "conversation", match.message(), same -> turn.reply(match, same::isLate, telling));
        Optional<Run> answering = queues.join(run, this::start);
        return answering.isEmpty()
                ? CompletableFuture.completedFuture(FixedReplies.BUSY)
                : deadline.await(answering.get(), arrived, late(telling, match.message(), listener));
    }

    /** Starts a run that waits for another system, unless the guard holds it back. */
    private boolean startSlow(Run run, String channel) {
        String bot = run.message().bot().name();
        if (!guard.enter(bot, channel)) {
            return false;
        }
        start(run);
        run.answer().thenRun(() -> guard.leave(bot, channel));
        return true;
    }

    private void start(Run run) {
        if (!threads.start(run.message().bot(), run)) {
            run.refuse(FixedReplies.BUSY);
        }
    }
}
