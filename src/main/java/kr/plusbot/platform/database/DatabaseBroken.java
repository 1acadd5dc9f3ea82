package kr.plusbot.platform.database;

/**
 * The database is in a state that only an operator can mend, so another attempt would not help. The message tells what
 * to do.
 */
final class DatabaseBroken extends RuntimeException {

    DatabaseBroken(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseBroken(String message) {
        super(message);
    }
}
