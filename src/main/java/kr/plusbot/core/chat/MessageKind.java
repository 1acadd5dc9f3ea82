package kr.plusbot.core.chat;

/** What a user sent. Kakao may add kinds at any time; those are {@link #OTHER}. */
public enum MessageKind {
    /** Typed text, or the label of a tapped button: Kakao does not tell them apart. */
    TEXT,
    /** A picture; the content is its address. */
    PHOTO,
    /** A film; the content is its address. */
    VIDEO,
    /** A voice message; the content is its address. */
    AUDIO,
    /** A kind that we do not know. */
    OTHER
}
