package kr.plusbot.core.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The user who sent a message, by each key that came with it, and where. Immutable.
 *
 * @param user one of the ids; the person's own id after it was looked up
 * @param keys the keys that came with the message; empty when they are stored already
 * @param room the room; {@link RoomId#NONE} for the user's own chat
 */
public record Sender(UserId user, List<UserKey> keys, RoomId room) {

    /** Copies the list. */
    public Sender {
        keys = List.copyOf(keys);
    }

    /** A sender in their own chat. */
    public Sender(UserId user, List<UserKey> keys) {
        this(user, keys, RoomId.NONE);
    }

    /** A sender with this id. */
    public static Sender of(UserId user) {
        return new Sender(user, List.of());
    }

    /** This sender after the person was looked up. */
    public Sender as(UserId person) {
        return new Sender(person, keys, room);
    }

    /** This sender in a room. */
    public Sender in(RoomId its) {
        return new Sender(user, keys, its);
    }

    /** Whether others read along. */
    public boolean isInRoom() {
        return !room.equals(RoomId.NONE);
    }

    /** Where the bot answers, under one of the user's ids. */
    public ChatId chat() {
        return new ChatId(user, room);
    }

    /** Whose user. */
    public BotId bot() {
        return user.bot();
    }

    /** Each id once. */
    public List<UserId> ids() {
        return Stream.concat(Stream.of(user), keys.stream().map(UserKey::id))
                .distinct()
                .toList();
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "Sender[hidden]";
    }
}
