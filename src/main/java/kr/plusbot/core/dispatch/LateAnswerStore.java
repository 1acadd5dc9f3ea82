package kr.plusbot.core.dispatch;

import java.time.Duration;
import java.util.Optional;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Keeps the newest late answer of each person's chats for other replicas and for the time after a restart. Safe across threads. */
interface LateAnswerStore {

    /** Keeps the answer in place of an earlier one. */
    void put(ChatId chat, Reply reply) throws DatabaseUnavailable;

    /**
     * The newest answer, or that it is not there yet; empty when none was put, and none is being worked on, that is within this
     * time.
     */
    Optional<Reply> find(ChatId chat, Duration kept) throws DatabaseUnavailable;

    /** Forgets the answer. Nothing happens when there is none. */
    void forget(ChatId chat) throws DatabaseUnavailable;
}
