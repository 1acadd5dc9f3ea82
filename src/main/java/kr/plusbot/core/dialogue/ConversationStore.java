package kr.plusbot.core.dialogue;

import java.util.Optional;
import java.util.concurrent.Callable;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Keeps conversations. Safe across threads and replicas. */
public interface ConversationStore {

    /** The user's conversation; {@link Conversation#NONE} when nothing is stored. */
    Conversation load(UserId user) throws DatabaseUnavailable;

    /**
     * Stores a conversation if nobody has stored another one meanwhile.
     *
     * @param loaded the version that it goes on from
     * @param next makes it; what this changes in the database is kept if the conversation is stored
     * @return what was stored; empty when nothing was
     */
    Optional<Conversation> save(UserId user, long loaded, Callable<Conversation> next) throws Exception;

    /** Forgets the user's conversation. Nothing happens when there is none. */
    void forget(UserId user) throws DatabaseUnavailable;
}
