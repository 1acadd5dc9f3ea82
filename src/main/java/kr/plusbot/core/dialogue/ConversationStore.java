package kr.plusbot.core.dialogue;

import java.util.Optional;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/** Keeps conversations. Safe across threads and replicas. */
public interface ConversationStore {

    /** The user's conversation; {@link Conversation#NONE} when nothing is stored. */
    Conversation load(UserId user) throws DatabaseUnavailable;

    /**
     * Stores a conversation if nobody has stored another one meanwhile.
     *
     * @param loaded the version that it goes on from
     * @param maker makes it, and whatever change in the database belongs to it
     * @return what was stored; empty when nothing was, nor any of that change
     */
    Optional<Conversation> save(UserId user, long loaded, Maker maker) throws Exception;

    /** Forgets the user's conversation. Nothing happens when there is none. */
    void forget(UserId user) throws DatabaseUnavailable;

    /** Makes the conversation that is to be stored. */
    @FunctionalInterface
    interface Maker {
        /** @param transaction what is changed within it is kept if the conversation is stored, and only then */
        Conversation make(Transaction transaction) throws Exception;
    }
}
