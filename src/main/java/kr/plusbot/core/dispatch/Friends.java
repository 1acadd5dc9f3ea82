package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.ConversationStore;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * Users who come and go. When users go, the bot forgets their conversation and their late answers. Safe across threads.
 *
 * <p>Every method answers before the deadline, also while the database is down; the log then tells what was missed.
 */
@Singleton
public final class Friends {

    private static final System.Logger LOG = System.getLogger(Friends.class.getName());
    private static final Reply DONE = Reply.of("done");

    private final FriendStore friends;
    private final ConversationStore conversations;
    private final LateAnswers lateAnswers;
    private final CommandThreads threads;
    private final Deadline deadline;

    @Inject
    Friends(
            FriendStore friends,
            ConversationStore conversations,
            LateAnswers lateAnswers,
            CommandThreads threads,
            Deadline deadline) {
        this.friends = friends;
        this.conversations = conversations;
        this.lateAnswers = lateAnswers;
        this.threads = threads;
        this.deadline = deadline;
    }

    /** A user added the channel. */
    public CompletableFuture<?> added(Sender sender, long arrived) {
        return note("friend-added", sender, arrived, () -> friends.add(sender.user()));
    }

    /** A user blocked the channel. */
    public CompletableFuture<?> blocked(Sender sender, long arrived) {
        return note("friend-blocked", sender, arrived, () -> {
            friends.block(sender.user());
            forget(sender.user());
        });
    }

    /** A user left the chat. */
    public CompletableFuture<?> left(Sender sender, long arrived) {
        return note("chat-left", sender, arrived, () -> forget(sender.user()));
    }

    private void forget(UserId user) throws DatabaseUnavailable {
        conversations.forget(user);
        lateAnswers.forget(user);
    }

    private CompletableFuture<?> note(String name, Sender sender, long arrived, Note note) {
        Run run = new Run(() -> name, new IncomingMessage(sender, MessageKind.OTHER, name), same -> {
            try {
                note.write();
            } catch (DatabaseUnavailable e) {
                LOG.log(Level.WARNING, "{0} was not noted: {1}", name, e.getMessage());
            }
            return DONE;
        });
        if (!threads.start(run.message().bot(), run)) {
            run.refuse(DONE);
        }
        return deadline.await(run, arrived, answer -> {});
    }

    /** What is to be written. */
    private interface Note {
        void write() throws DatabaseUnavailable;
    }
}
