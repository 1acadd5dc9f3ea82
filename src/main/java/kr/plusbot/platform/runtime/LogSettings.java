package kr.plusbot.platform.runtime;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What an operator sets about the log. The format is the launcher's and the image's to follow; another server has a log of its
 * own, in which only the level of our lines is ours. Holds the logger, since the JVM forgets the level of one that nobody holds.
 */
@Singleton
final class LogSettings {

    private static final String FORMAT = "plusbot.log.format";
    private static final String LEVEL = "plusbot.log.level";

    private static final Set<String> FORMATS = Set.of("text", "json");

    /** The names that {@link System.Logger} has for them. */
    private static final Map<String, Level> LEVELS =
            Map.of("ERROR", Level.SEVERE, "WARNING", Level.WARNING, "INFO", Level.INFO, "DEBUG", Level.FINE);

    private final Logger ours = Logger.getLogger("kr.plusbot");

    /** @throws InvalidSetting when a value cannot be used */
    @Inject
    LogSettings(Settings settings) {
        settings.text(FORMAT).ifPresent(LogSettings::check);
        settings.text(LEVEL).map(LogSettings::level).ifPresent(ours::setLevel);
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    private static void check(String format) {
        if (!FORMATS.contains(format)) {
            throw new InvalidSetting(FORMAT, format, "text or json");
        }
    }

    private static Level level(String text) {
        Level level = LEVELS.get(text.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw new InvalidSetting(LEVEL, text, "ERROR, WARNING, INFO or DEBUG");
        }
        return level;
    }
}
