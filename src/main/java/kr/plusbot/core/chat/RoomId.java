package kr.plusbot.core.chat;

/**
 * A room in which several users talk, as everything behind the channels knows it: a keyed hash of the key by which Kakao names it.
 * Immutable.
 *
 * @param id an opaque text; empty for {@link #NONE}
 */
public record RoomId(String id) {

    /** No room: the user's own chat with the bot. */
    public static final RoomId NONE = new RoomId("");

    /** Hides the id. */
    @Override
    public String toString() {
        return "RoomId[hidden]";
    }
}
