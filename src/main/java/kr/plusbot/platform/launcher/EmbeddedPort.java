package kr.plusbot.platform.launcher;

/** Where to listen. Without state. */
final class EmbeddedPort {

    private static final String NAME = "plusbot.http.port";
    private static final int DEFAULT = 8080;

    private EmbeddedPort() {}

    /**
     * The port to listen on.
     *
     * @throws IllegalArgumentException when the setting is no port
     */
    static int read() {
        return EmbeddedSetting.find(NAME).map(EmbeddedPort::parse).orElse(DEFAULT);
    }

    private static int parse(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(
                "%s: \"%s\" is not a port, a whole number from 1 to 65535".formatted(NAME, value));
    }
}
