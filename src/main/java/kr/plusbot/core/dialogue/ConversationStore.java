package kr.plusbot.core.dialogue;

import java.util.Optional;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.runtime.Transaction;

/** Keeps conversations. Safe across threads and replicas; each method throws what the database throws. */
public interface ConversationStore {

    /** The conversation of the person who sent a message, known by any of their names. */
    Loaded load(Sender sender) throws Exception;

    /**
     * Stores a conversation if nobody has stored another one meanwhile, and with it the names that were not known yet.
     *
     * @param loaded what it goes on from
     * @param maker makes it, and whatever change in the database belongs to it
     * @return what was stored; empty when nothing was, nor any of that change
     */
    Optional<Conversation> save(Loaded loaded, Maker maker) throws Exception;

    /** Forgets a person's conversation, but not who they are. Nothing happens when there is none. */
    void forget(UserId person) throws Exception;

    /** Makes the conversation that is to be stored. */
    @FunctionalInterface
    interface Maker {
        /** @param transaction what is changed within it is kept if the conversation is stored, and only then */
        Conversation make(Transaction transaction) throws Exception;
    }
}
