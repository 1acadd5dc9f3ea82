package kr.plusbot.platform.database;

import static java.util.logging.Level.OFF;

import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The logs of the libraries that this package uses. They would report each outage ten times more, with stack traces.
 * Without state.
 */
final class LibraryLogs {

    private static final List<Logger> LOGS = Stream.of("com.zaxxer.hikari", "org.flywaydb")
            .map(Logger::getLogger)
            .toList();

    private LibraryLogs() {}

    /**
     * Switches the logs off unless the operator has set a level. The JVM forgets the level of a log that nobody refers
     * to.
     */
    static void quieten() {
        LOGS.stream().filter(log -> log.getLevel() == null).forEach(log -> log.setLevel(OFF));
    }
}
