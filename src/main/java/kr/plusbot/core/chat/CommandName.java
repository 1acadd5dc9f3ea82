package kr.plusbot.core.chat;

import java.util.Locale;

/** Names a command or a dialogue by its class. Safe across threads. */
public final class CommandName {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return name(type);
        }
    };

    private CommandName() {}

    public static String of(Class<?> type) {
        return NAMES.get(type);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName()
                .replaceFirst("(Command|Dialogue)$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
