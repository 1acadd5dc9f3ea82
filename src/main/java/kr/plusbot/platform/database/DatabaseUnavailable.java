package kr.plusbot.platform.database;

/**
 * The database cannot be used now: it is down, frozen, full, read-only, out of connections, too slow, or another
 * transaction is in the way. The caller may try again later. A change may have been made all the same: when the
 * connection is lost during a commit, nobody knows.
 */
public final class DatabaseUnavailable extends Exception {

    public DatabaseUnavailable(Throwable cause) {
        super("the database is unavailable: " + cause.getMessage(), cause);
    }
}
