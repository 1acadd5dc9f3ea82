package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dialogue.ConversationStore;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Users who come and go. When users leave a chat, the bot forgets their conversation and their late answers; when they
 * block the channel, it erases them. Safe across threads.
 *
 * <p>Every method answers before the deadline, also while the database is down; the log then tells what was missed.
 */
@Singleton
public final class Friends {

    private static final Reply DONE = Reply.of("done");

    private final SampledLog log = new SampledLog(Friends.class);
    private final FriendStore friends;
    private final JdbcPeople people;
    private final Erasures erasures;
    private final ConversationStore conversations;
    private final LateAnswers lateAnswers;
    private final CommandThreads threads;
    private final Deadline deadline;

    @Inject
    Friends(
            FriendStore friends,
            JdbcPeople people,
            Erasures erasures,
            ConversationStore conversations,
            LateAnswers lateAnswers,
            CommandThreads threads,
            Deadline deadline) {
        this.friends = friends;
        this.people = people;
        this.erasures = erasures;
        this.conversations = conversations;
        this.lateAnswers = lateAnswers;
        this.threads = threads;
        this.deadline = deadline;
    }

    /** A user added the channel. */
    public CompletableFuture<?> added(Sender sender, long arrived) {
        return note("friend-added", sender, arrived, () -> {
            friends.add(people.person(sender));
            people.keep(sender);
        });
    }

    /** A user blocked the channel: they are erased. */
    public CompletableFuture<?> blocked(Sender sender, long arrived) {
        return note("friend-blocked", sender, arrived, () -> {
            lateAnswers.drop(sender);
            erasures.erase(sender);
        });
    }

    /** A user left the chat. */
    public CompletableFuture<?> left(Sender sender, long arrived) {
        return note("chat-left", sender, arrived, () -> {
            conversations.forget(people.person(sender));
            lateAnswers.forget(sender);
        });
    }

    private CompletableFuture<?> note(String name, Sender sender, long arrived, Note note) {
        Run run = new Run(() -> name, new IncomingMessage(sender, MessageKind.OTHER, name), same -> {
            try {
                note.write();
            } catch (DatabaseUnavailable e) {
                log.log(Level.WARNING, "{0} was not noted: {1}", name, e.getMessage());
            }
            return DONE;
        });
        if (!threads.start(run.message().bot(), run)) {
            run.refuse(DONE);
        }
        return deadline.await(run, arrived, DeadlineListener.NONE);
    }

    /** What is to be written. */
    private interface Note {
        void write() throws Exception;
    }
}
