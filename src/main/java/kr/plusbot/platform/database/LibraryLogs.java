package kr.plusbot.platform.database;

import static java.util.logging.Level.OFF;

import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The logs of the libraries that are used here. They would tell each outage again, ten times, with traces. */
final class LibraryLogs {

    private static final List<Logger> LOGS = Stream.of("com.zaxxer.hikari", "org.flywaydb")
            .map(Logger::getLogger)
            .toList();

    private LibraryLogs() {}

    /** Switches them off, unless the operator has set a level. The JVM forgets the levels of logs that nobody holds. */
    static void quieten() {
        LOGS.stream().filter(log -> log.getLevel() == null).forEach(log -> log.setLevel(OFF));
    }
}
