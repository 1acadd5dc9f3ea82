package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dialogue.CommandRegistry.Match;
import kr.plusbot.core.dialogue.Conversation.LastTurn;
import kr.plusbot.core.dialogue.Conversation.OpenStep;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Transaction;

/**
 * A user's turn in their conversation: load, answer, store. Safe across threads and replicas.
 *
 * <p>Where another replica has stored a newer conversation meanwhile, the message is answered again on that one, so the
 * user's messages have the outcome of some serial order.
 */
@Singleton
public final class Turn {

    /** One user's messages meet rarely; five in a row are a fight that somebody wins. */
    private static final int MOST_ATTEMPTS = 5;

    private final SampledLog log = new SampledLog(Turn.class);
    private final DialogueFlow flow;
    private final ConversationStore store;
    private final Clock clock;
    private final PerBot<DialogueSettings> settings;

    @Inject
    Turn(DialogueFlow flow, ConversationStore store, Clock clock, Bots bots) {
        this(flow, store, clock, bots.each(DialogueSettings::new));
    }

    /** With the same settings for all bots. */
    public Turn(DialogueFlow flow, ConversationStore store, Clock clock, DialogueSettings settings) {
        this(flow, store, clock, bot -> settings);
    }

    private Turn(DialogueFlow flow, ConversationStore store, Clock clock, PerBot<DialogueSettings> settings) {
        this.flow = flow;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Answers a message that no command takes.
     *
     * @param isLate tells whether the user was told to fetch the answer later
     */
    public Reply reply(Match match, BooleanSupplier isLate) throws Exception {
        return reply(match, isLate, Optional.empty());
    }

    /**
     * Answers a message that no command takes.
     *
     * @param isLate tells whether the user was told to fetch the answer later
     * @param telling what the user is told besides; it counts as told if the conversation is stored
     */
    public Reply reply(Match match, BooleanSupplier isLate, Optional<Telling> telling) throws Exception {
        IncomingMessage message = match.message();
        try {
            Instant came = clock.instant();
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Loaded loaded = store.load(message.sender());
                Conversation here = loaded.conversation();
                if (flow.isSilent(message, here)) {
                    return Reply.SILENCE;
                }
                Optional<Reply> repeated = here.repeated(
                        message, came, settings.of(message.bot().name()).doubleTap());
                if (repeated.isPresent()) {
                    return repeated.get();
                }
                Answer answer = flow.answer(match.from(loaded.sender()), here);
                Optional<Reply> stored = store(message, came, loaded, answer, told(loaded, isLate, telling));
                if (stored.isPresent() || isLate.getAsBoolean()) {
                    return stored.orElse(answer.reply());
                }
            }
            return FixedReplies.BUSY;
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "A message was not answered: {0}", e.getMessage());
            return FixedReplies.NO_MEMORY;
        }
    }

    /**
     * What a command says to a user in the middle of a dialogue: that the dialogue waits, and the buttons of its step. The same reply
     * where none is open, or the database does not say.
     */
    public Reply besides(IncomingMessage message, Reply reply) {
        try {
            return flow.besides(message.bot(), store.load(message.sender()).conversation(), reply);
        } catch (DatabaseUnavailable e) {
            return reply;
        } catch (Exception e) {
            log.log(Level.ERROR, "The step that is open beside a command cannot be asked", e);
            return reply;
        }
    }

    /**
     * The reply that was stored for a message that came then; empty when the conversation does not tell.
     *
     * @throws Exception what the database throws
     */
    public Optional<Reply> stored(IncomingMessage message, Instant came) throws Exception {
        Duration before = settings.of(message.bot().name()).doubleTap();
        return store.load(message.sender()).conversation().replyTo(message, came.minus(before));
    }

    /** The step that waits for an answer of a user's; empty when none does. */
    public Optional<OpenStep> open(Sender sender) throws Exception {
        return Optional.ofNullable(store.load(sender).conversation().open());
    }

    /** The reply, once it is stored; empty when somebody else was faster. */
    private Optional<Reply> store(IncomingMessage message, Instant came, Loaded loaded, Answer answer, Told told)
            throws Exception {
        try {
            return store.save(
                            loaded,
                            transaction -> next(message, came, told.with(transaction, answer.closed(transaction))))
                    .flatMap(Conversation::lastReply);
        } catch (DatabaseUnavailable e) {
            if (answer.closing() == null) {
                throw e;
            }
            log.log(Level.WARNING, "The end of a dialogue is in doubt: {0}", e.getMessage());
            return Optional.of(answer.reply());
        }
    }

    private Conversation next(IncomingMessage message, Instant came, Answer answer) {
        return answer.next().after(LastTurn.of(came, clock.instant(), message, answer.reply()));
    }

    private static Told told(Loaded loaded, BooleanSupplier isLate, Optional<Telling> telling) {
        return telling.isEmpty()
                ? (transaction, answer) -> answer
                : (transaction, answer) -> new Answer(
                        telling.get().tell(transaction, loaded.sender().user(), answer.reply(), isLate), answer.next());
    }

    /** Puts what the user is told before an answer. */
    private interface Told {
        Answer with(Transaction transaction, Answer answer) throws Exception;
    }
}
