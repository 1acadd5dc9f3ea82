package kr.plusbot.platform.database;

/**
 * The database cannot be used now: it is down, frozen, full, read-only, out of connections, too slow, or another
 * transaction is in the way. What was asked may be asked again later. A change may nevertheless have been made: when the connection is lost while a transaction
 * commits, nobody knows.
 */
public final class DatabaseUnavailable extends Exception {

    public DatabaseUnavailable(Throwable cause) {
        super("the database is unavailable: " + cause.getMessage(), cause);
    }
}
