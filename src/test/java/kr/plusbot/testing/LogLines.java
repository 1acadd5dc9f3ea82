package kr.plusbot.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Everything that is logged during a test at {@link Level#INFO} or above, by whomever. Safe across threads. */
public final class LogLines extends Handler implements BeforeEachCallback, AfterEachCallback {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        records.clear();
        ROOT.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ROOT.removeHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    /**
     * What our own loggers said, without stack traces, and without what comes at a time of its own: the guard's levels and
     * sums of what earlier tests have caused.
     */
    public List<String> ours() {
        return of("kr.plusbot").stream()
                .filter(line -> !line.contains(" The guard of ") && !line.endsWith("like it within a minute)"))
                .toList();
    }

    /** What the loggers of a package said, without stack traces. */
    public List<String> of(String packageName) {
        return records.stream()
                .filter(entry -> entry.getLoggerName().startsWith(packageName))
                .map(entry -> entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry))
                .toList();
    }

    /** All of it, stack traces included, as one text. */
    public String all() {
        SimpleFormatter formatter = new SimpleFormatter();
        return String.join("\n", records.stream().map(formatter::format).toList());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
