package kr.plusbot.core.chat;

import java.util.regex.Pattern;

/**
 * Names one of the bots that this deployment serves. It is the first part of every key in the database. The addresses
 * and the settings of further bots contain it, too. Immutable.
 *
 * @param name a lower-case letter, then at most 19 lower-case letters and digits
 */
public record BotId(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,19}");

    /** The bot without a name of its own. It is the only one unless the operator names others. */
    public static final BotId MAIN = new BotId("main");

    /** @throws IllegalArgumentException when the name cannot be one */
    public BotId {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a bot: " + name);
        }
    }

    /** Whether a bot may have this name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether this is the bot without a name of its own. */
    public boolean isMain() {
        return equals(MAIN);
    }

    @Override
    public String toString() {
        return name;
    }
}
