package kr.plusbot.launcher;

import java.util.Optional;
import java.util.stream.Stream;

/** The one setting that the launcher needs itself: where to listen. Without state. */
final class EmbeddedPort {

    private static final String NAME = "plusbot.http.port";
    private static final String IN_ENVIRONMENT = "PLUSBOT_HTTP_PORT";
    private static final int DEFAULT = 8080;

    private EmbeddedPort() {}

    /**
     * The port to listen on.
     *
     * @throws IllegalArgumentException when the setting is no port
     */
    static int read() {
        return setting().map(EmbeddedPort::parse).orElse(DEFAULT);
    }

    private static Optional<String> setting() {
        return Stream.of(
                        System.getProperty(NAME),
                        System.getenv(NAME),
                        System.getenv("plusbot_http_port"),
                        System.getenv(IN_ENVIRONMENT))
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static int parse(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                "%s: \"%s\" is not a port, a whole number from 1 to 65535".formatted(NAME, value));
    }
}
