package kr.plusbot.testkit;

import kr.plusbot.core.dialogue.Conversation;
import kr.plusbot.core.dialogue.ConversationStore;
import kr.plusbot.core.dialogue.Loaded;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * Conversations in memory, and a switch for the outage. Takes each name for a person of its own.
 *
 * <pre>{@code
 * MemoryConversationStore store = new MemoryConversationStore();
 * store.setDown(true);
 * assertThatThrownBy(() -> store.load(Sender.of(new UserId("kim")))).isInstanceOf(DatabaseUnavailable.class);
 * }</pre>
 */
public final class MemoryConversationStore implements ConversationStore {

    private final Map<ChatId, Conversation> stored = new ConcurrentHashMap<>();
    private volatile boolean down;

    /** From now on every call fails, or none. */
    public void setDown(boolean now) {
        down = now;
    }

    /** Puts a conversation in place of whatever is there. */
    public void put(UserId user, Conversation conversation) {
        stored.put(ChatId.ofPrivate(user), conversation);
    }

    @Override
    public Loaded load(Sender sender) throws DatabaseUnavailable {
        beUp();
        return new Loaded(sender, of(sender.chat()), List.of());
    }

    @Override
    public synchronized Optional<Conversation> save(Loaded loaded, Maker maker) throws Exception {
        beUp();
        ChatId chat = loaded.sender().chat();
        if (of(chat).version() != loaded.conversation().version()) {
            return Optional.empty();
        }
        stored.put(chat, maker.make(new Transaction() {}));
        return Optional.of(stored.get(chat));
    }

    private Conversation of(ChatId chat) {
        return stored.getOrDefault(chat, Conversation.NONE);
    }

    @Override
    public void forget(UserId user) throws DatabaseUnavailable {
        beUp();
        stored.remove(ChatId.ofPrivate(user));
    }

    private void beUp() throws DatabaseUnavailable {
        if (down) {
            throw new DatabaseUnavailable(new IllegalStateException("switched off"));
        }
    }
}
