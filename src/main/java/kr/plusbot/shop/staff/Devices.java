package kr.plusbot.shop.staff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.runtime.PrivacyKey;

/**
 * Browsers with which somebody was signed in before. Each keeps a random word and a mark that only the bot can make of it and the name. It lets
 * nobody in. Safe across threads.
 */
@Singleton
final class Devices {

    private static final String USE = "console device";

    private final PrivacyKey key;

    @Inject
    Devices(PrivacyKey key) {
        this.key = key;
    }

    /** What a browser is to keep. */
    String make(Member member) {
        String word = Token.random();
        return word + "." + mark(member.bot(), member.name(), word);
    }

    /** Whether somebody was signed in by this name with the browser that knocks. */
    boolean isKnown(BotId bot, Knock knock) {
        String[] parts = knock.device().orElse("").split("\\.", 2);
        return parts.length == 2
                && Token.looksRight(parts[0])
                && MessageDigest.isEqual(
                        parts[1].getBytes(StandardCharsets.UTF_8),
                        mark(bot, knock.name(), parts[0]).getBytes(StandardCharsets.UTF_8));
    }

    private String mark(BotId bot, String name, String word) {
        return key.id(USE, bot.name(), word, name);
    }
}
