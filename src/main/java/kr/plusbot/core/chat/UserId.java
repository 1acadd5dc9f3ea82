package kr.plusbot.core.chat;

/**
 * One user of one bot, as Kakao names them: the {@code user_key} of the auto-reply API, an opaque string in which case
 * and normal form count. Immutable.
 *
 * <p>Kakao forbids to expose the key (auto-reply manual, section 1), so {@link #toString} hides it.
 *
 * @param bot whose user; the same key of another bot is another user
 * @param key 1 to 255 characters (code points); no NUL and no lone surrogate, which databases treat differently
 */
public record UserId(BotId bot, String key) {

    /** The longest key we take, in code points. Kakao names no limit; 12 characters were seen. */
    public static final int LONGEST = 255;

    /** @throws IllegalArgumentException when the key is blank, too long or not storable text */
    public UserId {
        if (key.isBlank() || key.codePointCount(0, key.length()) > LONGEST || !Texts.isStorable(key)) {
            throw new IllegalArgumentException("not a user key");
        }
    }

    /** A user of the main bot. */
    public UserId(String key) {
        this(BotId.MAIN, key);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "UserId[hidden]";
    }
}
