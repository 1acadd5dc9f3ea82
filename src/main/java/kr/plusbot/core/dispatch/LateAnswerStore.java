package kr.plusbot.core.dispatch;

import java.time.Duration;
import java.util.Optional;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

/** Keeps each person's newest late answer for other replicas and for the time after a restart. Safe across threads. */
interface LateAnswerStore {

    /** Keeps the person's answer in place of an earlier one; null while it is still to come. */
    void put(UserId person, @Nullable Reply reply) throws DatabaseUnavailable;

    /** The person's answer, or that it is not there yet; empty when there is none that was put within this time. */
    Optional<Reply> find(UserId person, Duration kept) throws DatabaseUnavailable;

    /** Forgets the person's answer. Nothing happens when there is none. */
    void forget(UserId person) throws DatabaseUnavailable;
}
