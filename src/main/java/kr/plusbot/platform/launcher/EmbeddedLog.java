package kr.plusbot.platform.launcher;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The log of a process that we start ourselves: one line for each event, on the console, unless the operator set up
 * another log.
 */
final class EmbeddedLog {

    private static final String CONFIGURATION = "java.util.logging.config.file";
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Held here, since the log manager forgets a logger that nobody holds. */
    private final List<Logger> libraries;

    private EmbeddedLog(List<Logger> libraries) {
        this.libraries = libraries;
    }

    /** While it starts the libraries are silent: the application itself says in one line what is wrong. */
    static EmbeddedLog forStart() {
        if (System.getProperty(CONFIGURATION) != null) {
            return new EmbeddedLog(List.of());
        }
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, "%1$tF %1$tT.%1$tL %4$s %5$s%6$s%n");
        }
        Stream.of(Logger.getLogger("").getHandlers()).forEach(EmbeddedLog::configure);
        EmbeddedLog log = new EmbeddedLog(Stream.of("org.apache", "org.jboss", "org.glassfish")
                .map(Logger::getLogger)
                .toList());
        log.beforeStart();
        return log;
    }

    /** The libraries are silent until {@link #afterStart}. */
    void beforeStart() {
        set(Level.OFF);
    }

    /** From now on the libraries say what goes wrong. */
    void afterStart() {
        set(Level.WARNING);
    }

    /** What is written is the loggers' to decide. */
    private static void configure(Handler handler) {
        handler.setFormatter(new EmbeddedFormatter());
        handler.setLevel(Level.ALL);
        try {
            handler.setEncoding(StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    private void set(Level level) {
        libraries.forEach(logger -> logger.setLevel(level));
    }
}
