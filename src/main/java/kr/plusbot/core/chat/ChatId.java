package kr.plusbot.core.chat;

/**
 * One user in one room, or in their own chat with the bot. Each has a conversation of its own. Immutable.
 *
 * @param room {@link RoomId#NONE} for the user's own chat
 */
public record ChatId(UserId user, RoomId room) {

    /** A user's own chat with the bot. */
    public static ChatId ofPrivate(UserId user) {
        return new ChatId(user, RoomId.NONE);
    }

    /** The same chat of somebody who was looked up. */
    public ChatId of(UserId person) {
        return new ChatId(person, room);
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "ChatId[hidden]";
    }
}
