package kr.plusbot.core.chat;

/** What a channel knows about how a message was sent. */
public enum Circumstance {
    /** The bot's owner tries it in Kakao's admin centre, or talks to the copy that is not published yet. */
    TEST,
    /** The channel shows buttons beside the field for typing. Elsewhere buttons take its place. */
    BUTTONS_BESIDE_TYPING,
    /** It was said in a room, and not to the bot. */
    OVERHEARD
}
