package kr.plusbot.chat;

import java.util.Locale;

/** Names a command or a dialogue by its class. Without state. */
final class CommandName {

    private CommandName() {}

    static String of(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("(Command|Dialogue)$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
