package kr.plusbot.chat;

import kr.plusbot.database.DatabaseUnavailable;

/** Keeps conversations. Safe across threads and replicas. */
interface ConversationStore {

    /** The user's conversation; {@link Conversation#NONE} when nothing is stored. */
    Conversation load(UserId user) throws DatabaseUnavailable;

    /**
     * Stores a conversation if nobody has stored another one meanwhile.
     *
     * @param loaded the version that it goes on from
     * @return whether it was stored
     */
    boolean save(UserId user, long loaded, Conversation next) throws DatabaseUnavailable;

    /** Forgets the user's conversation. Nothing happens when there is none. */
    void forget(UserId user) throws DatabaseUnavailable;
}
