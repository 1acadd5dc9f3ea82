package kr.plusbot.server;

/** A server did not start, or refused the WAR; the message is its log. */
final class NotStarted extends RuntimeException {

    NotStarted(String log) {
        super(log);
    }
}
