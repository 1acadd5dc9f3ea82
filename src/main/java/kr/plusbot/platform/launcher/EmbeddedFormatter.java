package kr.plusbot.platform.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import kr.plusbot.platform.runtime.CallId;
import org.jspecify.annotations.Nullable;

/**
 * Writes each event as one line: plain text, or one JSON object where {@code plusbot.log.format} says so. Safe across threads.
 */
public final class EmbeddedFormatter extends Formatter {

    private static final String SETTING = "plusbot.log.format";

    private final @Nullable Formatter text;

    /** As the setting says. */
    public EmbeddedFormatter() {
        this(EmbeddedSetting.find(SETTING).orElse("").equals("json"));
    }

    EmbeddedFormatter(boolean json) {
        text = json ? null : new SimpleFormatter();
    }

    @Override
    public String format(LogRecord event) {
        return text == null ? json(event) : text.format(event);
    }

    private String json(LogRecord event) {
        StringBuilder line = new StringBuilder("{\"time\":\"").append(event.getInstant());
        add(line, "\",\"level\":", level(event.getLevel()));
        add(line, ",\"logger\":", String.valueOf(event.getLoggerName()));
        add(line, ",\"message\":", formatMessage(event));
        String call = CallId.current();
        if (call != null) {
            add(line, ",\"call\":", call);
        }
        if (event.getThrown() != null) {
            add(line, ",\"error\":", trace(event.getThrown()));
        }
        return line.append("}\n").toString();
    }

    /** The level as {@link System.Logger} calls it. */
    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        line.append(name).append('"');
        value.chars().forEach(c -> add(line, (char) c));
        line.append('"');
    }

    /** Escapes what JSON asks for, and what a terminal or a reader of lines may take for more than a character. */
    private static void add(StringBuilder line, char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            line.append("\\u%04x".formatted((int) c));
        } else {
            line.append(c);
        }
    }
}
