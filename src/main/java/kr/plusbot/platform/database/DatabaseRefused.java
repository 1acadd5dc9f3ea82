package kr.plusbot.platform.database;

/** The database belongs to another build or to another privacy key. Nothing was written; the message is one line. */
final class DatabaseRefused extends RuntimeException {

    DatabaseRefused(String message) {
        super(message);
    }
}
