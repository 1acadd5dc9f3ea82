package kr.plusbot.core.chat;

/**
 * A user of one bot, as everything behind the channels knows them: a keyed hash of the key by which Kakao names them,
 * the same each time. One person may have several ids; {@link Sender} holds those of a message. Immutable.
 *
 * <p>Kakao forbids to expose its own key (auto-reply manual, section 1). Nobody can turn this id back into that key.
 * The id still belongs in no log, so {@link #toString} hides it.
 *
 * @param bot the bot; the same key at another bot is another user
 * @param id an opaque text of 1 to 255 characters (code points), such as 32 hexadecimal digits; no NUL and no lone
 *     surrogate
 */
public record UserId(BotId bot, String id) {

    private static final int LONGEST = 255;

    /** @throws IllegalArgumentException when the id is blank, too long or not storable text */
    public UserId {
        if (id.isBlank() || id.codePointCount(0, id.length()) > LONGEST || !Texts.isStorable(id)) {
            throw new IllegalArgumentException("not a user's id");
        }
    }

    /** A user of the main bot. */
    public UserId(String id) {
        this(BotId.MAIN, id);
    }

    /** Hides the id. */
    @Override
    public String toString() {
        return "UserId[hidden]";
    }
}
