package kr.plusbot.platform.launcher;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** The first that our own log complains of, while somebody listens. Safe across threads. */
final class EmbeddedReason extends Handler implements AutoCloseable {

    /** Held here, since the log manager forgets a logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("kr.plusbot");

    private final SimpleFormatter format = new SimpleFormatter();
    private @Nullable String first;

    /** Listens from now on. */
    static EmbeddedReason listen() {
        EmbeddedReason reason = new EmbeddedReason();
        OURS.addHandler(reason);
        return reason;
    }

    @Override
    public synchronized void publish(LogRecord complaint) {
        if (first == null && complaint.getLevel().intValue() >= Level.SEVERE.intValue()) {
            first = format.formatMessage(complaint);
        }
    }

    /** What was heard. */
    synchronized Optional<String> heard() {
        return Optional.ofNullable(first);
    }

    @Override
    public void flush() {}

    /** Listens no more. */
    @Override
    public void close() {
        OURS.removeHandler(this);
    }
}
