package kr.plusbot.core.chat;

import kr.plusbot.platform.runtime.Transaction;

/**
 * Tells users what they have not asked for: where the bot can speak first, it does; else first thing in the answer to their next
 * message, once. Safe across threads and replicas; each method throws what the database throws.
 */
public interface Notices {

    /** Tells nobody anything. */
    Notices NONE = new Notices() {
        @Override
        public void write(Transaction transaction, Notice notice) {}

        @Override
        public void withdraw(Transaction transaction, BotId bot, String subject, long first) {}
    };

    /** Has somebody told. The notice is there if the transaction is committed. */
    void write(Transaction transaction, Notice notice) throws Exception;

    /**
     * Takes back what was not told of a subject.
     *
     * @param first the first step whose notice is void
     */
    void withdraw(Transaction transaction, BotId bot, String subject, long first) throws Exception;
}
