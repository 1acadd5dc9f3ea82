package kr.plusbot.platform.database;

/** The database is in a state that only an operator can mend; trying again is no use. The message tells what to do. */
final class DatabaseBroken extends RuntimeException {

    DatabaseBroken(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseBroken(String message) {
        super(message);
    }
}
