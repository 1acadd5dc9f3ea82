package kr.plusbot.platform.runtime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that is given for one bot, as it was found. Immutable.
 *
 * @param name as found, such as {@code plusbot.bot.cafe.skill.secret} or {@code PLUSBOT_BOT_CAFE_SKILL_SECRET}
 * @param bot {@code cafe}
 * @param rest what follows, {@code skill.secret} or {@code skill_secret}
 */
record BotSetting(String name, String bot, String rest) {

    private static final Pattern PROPERTY = Pattern.compile("plusbot\\.bot\\.([^.]*)\\.(.*)");
    private static final Pattern VARIABLE = Pattern.compile("plusbot_bot_([^_]*)_(.*)");

    /** Empty when a setting of this name is none of one bot. */
    static Optional<BotSetting> of(String name) {
        Matcher property = PROPERTY.matcher(name);
        if (property.matches()) {
            return Optional.of(new BotSetting(name, property.group(1), property.group(2)));
        }
        Matcher variable = VARIABLE.matcher(name.toLowerCase(Locale.ROOT));
        return variable.matches()
                ? Optional.of(new BotSetting(name, variable.group(1), variable.group(2)))
                : Optional.empty();
    }

    /** Whether this is the bot's own value of a setting of this name. */
    boolean isOf(String setting) {
        return setting.equals("plusbot." + rest) || plain(setting).equals("plusbot_" + rest);
    }

    private static String plain(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }
}
