package kr.plusbot.platform.runtime;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A log for what can happen at any rate. Of each kind of event, told apart by its pattern, the first is written at once; those that follow
 * are counted, and a minute later one line says how many they were and how the last one read. So a fault that goes on
 * writes one line a minute. Safe across threads.
 */
public final class SampledLog {

    private final System.Logger log;
    private final int atOnce;
    private final Executor afterAMinute;

    /** By pattern: the kinds that were written less than a minute ago. Guarded by this. */
    private final Map<String, Minute> minutes = new HashMap<>();

    /** @param owner whose log it is */
    public SampledLog(Class<?> owner) {
        this(owner, 1);
    }

    /**
     * @param owner whose log it is
     * @param atOnce how many of a kind are written at once in a minute
     */
    public SampledLog(Class<?> owner, int atOnce) {
        this(
                System.getLogger(owner.getName()),
                atOnce,
                CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, Runnable::run));
    }

    /** @param afterAMinute runs each task a minute after it was given */
    SampledLog(System.Logger log, int atOnce, Executor afterAMinute) {
        this.log = log;
        this.atOnce = atOnce;
        this.afterAMinute = afterAMinute;
    }

    /**
     * Writes the event, or counts it.
     *
     * @param pattern as for {@link System.Logger#log(Level, String, Object...)}; one of few, never made of what a caller sent
     */
    public void log(Level level, String pattern, @Nullable Object... parameters) {
        if (log.isLoggable(level) && isWritten(level, pattern, parameters)) {
            log.log(level, pattern, parameters);
        }
    }

    /**
     * Writes the event with its stack trace, or counts it. Each class of failure is a kind of its own.
     *
     * @param text one of few, never made of what a caller sent
     */
    public void log(Level level, String text, Throwable thrown) {
        if (log.isLoggable(level)
                && isWritten(level, text + ": " + thrown.getClass().getSimpleName())) {
            log.log(level, text, thrown);
        }
    }

    private synchronized boolean isWritten(Level level, String pattern, @Nullable Object... parameters) {
        Minute minute = minutes.get(pattern);
        if (minute == null) {
            minute = begin(level, pattern);
            minute.written = 1;
            return true;
        }
        if (minute.written < atOnce && !minute.goesOn) {
            minute.written++;
            return true;
        }
        minute.counted++;
        minute.last = parameters;
        return false;
    }

    private Minute begin(Level level, String pattern) {
        Minute minute = new Minute();
        minutes.put(pattern, minute);
        afterAMinute.execute(() -> end(level, pattern));
        return minute;
    }

    private void end(Level level, String pattern) {
        Minute past = next(level, pattern);
        if (past.counted > 0) {
            String last = past.last.length == 0 ? pattern : MessageFormat.format(pattern, past.last);
            log.log(level, "{0} ({1} like it within a minute)", last, past.counted);
        }
    }

    /** The minute that is over; another follows unless it had nothing to count. */
    private synchronized Minute next(Level level, String pattern) {
        Minute past = Objects.requireNonNull(minutes.remove(pattern), pattern);
        if (past.counted > 0) {
            begin(level, pattern).goesOn = true;
        }
        return past;
    }

    /** What was written and counted of one kind. */
    private static final class Minute {
        private boolean goesOn;
        private int written;
        private long counted;
        private @Nullable Object[] last = {};
    }
}
