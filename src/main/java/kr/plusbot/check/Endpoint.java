package kr.plusbot.check;

/** What kind of answer Kakao expects of a call. */
public enum Endpoint {
    /** {@code GET keyboard}: a bare keyboard (manual, section 5.1). */
    KEYBOARD,
    /** {@code POST message}: a message and perhaps a keyboard (manual, section 5.2). */
    MESSAGE,
    /** The three calls about friends and chat rooms: the status counts (manual, sections 5.3 and 5.4). */
    NOTICE
}
