package kr.plusbot.platform.database;

import kr.plusbot.platform.runtime.Transaction;
import org.jdbi.v3.core.Handle;

/** The transaction that a handle is in. */
record HandleTransaction(Handle handle) implements Transaction {

    /** @throws IllegalArgumentException when it is not a transaction of the database's own */
    static Handle handle(Transaction transaction) {
        if (transaction instanceof HandleTransaction ours) {
            return ours.handle;
        }
        throw new IllegalArgumentException("no transaction of this database: " + transaction.getClass());
    }
}
