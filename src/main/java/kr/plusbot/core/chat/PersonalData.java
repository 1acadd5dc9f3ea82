package kr.plusbot.core.chat;

import kr.plusbot.platform.runtime.Transaction;

/**
 * What a feature keeps of persons. The feature implements it where its SQL is; CDI finds it. Safe across threads and
 * replicas; each method throws what the database throws.
 */
public interface PersonalData {

    /** Gives to a person what was kept of another one: they turned out to be the same. */
    void move(Transaction transaction, UserId from, UserId to) throws Exception;

    /** Forgets a person. What must be kept without them stays, without any way back to them. */
    void erase(Transaction transaction, UserId person) throws Exception;

    /** Whether something is kept of a person that must still find them. */
    boolean needs(Transaction transaction, UserId person) throws Exception;

    /**
     * Removes what was kept long enough; nothing unless a feature says so.
     *
     * @param most so many rows at the most, so that the transaction is short
     * @return whether there may be more of it
     */
    default boolean expire(Transaction transaction, int most) throws Exception {
        return false;
    }
}
