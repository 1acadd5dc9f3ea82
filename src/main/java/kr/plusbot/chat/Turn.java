package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.plusbot.chat.Conversation.LastTurn;
import kr.plusbot.database.DatabaseUnavailable;

/**
 * A user's turn in his conversation: load, answer, store. Safe across threads and replicas.
 *
 * <p>Where another replica has stored a newer conversation meanwhile, the message is answered again on that one, so the
 * user's messages have the outcome of some serial order.
 */
@Singleton
final class Turn {

    /** What a user reads while the database is not available. */
    static final Reply NO_MEMORY = Reply.of("죄송해요. 잠시 문제가 있어 지금은 이어 갈 수 없어요. 잠시 후 다시 보내 주세요.");

    private static final System.Logger LOG = System.getLogger(Turn.class.getName());

    /** One user's messages meet rarely; five in a row are a fight that somebody wins. */
    private static final int MOST_ATTEMPTS = 5;

    private final Conversations conversations;
    private final ConversationStore store;
    private final Clock clock;
    private final Duration doubleTap;

    @Inject
    Turn(Conversations conversations, ConversationStore store, Clock clock, ChatSettings settings) {
        this.conversations = conversations;
        this.store = store;
        this.clock = clock;
        this.doubleTap = settings.doubleTap();
    }

    /** Answers the run's message. */
    Reply reply(Run run) throws Exception {
        try {
            Instant came = clock.instant();
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Conversation here = store.load(run.message().user());
                if (here.repeats(run.message(), came, doubleTap)) {
                    return here.last().reply();
                }
                Answer answer = conversations.answer(run.message(), here);
                Optional<Reply> stored = store(run, came, here, answer);
                if (stored.isPresent() || run.isLate()) {
                    return stored.orElse(answer.reply());
                }
            }
            return Dispatcher.BUSY;
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "A message was not answered: {0}", e.getMessage());
            return NO_MEMORY;
        }
    }

    /** The reply, once it is stored; empty when somebody else was faster. */
    private Optional<Reply> store(Run run, Instant came, Conversation here, Answer answer) throws Exception {
        try {
            return store.save(run.message().user(), here.version(), () -> next(run, came, answer.closed()))
                    .map(stored -> stored.last().reply());
        } catch (DatabaseUnavailable e) {
            if (answer.closing() == null) {
                throw e;
            }
            LOG.log(Level.WARNING, "The end of a dialogue is in doubt: {0}", e.getMessage());
            return Optional.of(answer.reply());
        }
    }

    private Conversation next(Run run, Instant came, Answer answer) {
        return answer.next().after(LastTurn.of(came, clock.instant(), run.message(), answer.reply()));
    }
}
