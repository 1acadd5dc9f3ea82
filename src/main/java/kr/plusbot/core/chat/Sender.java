package kr.plusbot.core.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The user who sent a message, by each key that came with it. Immutable.
 *
 * @param user one of the ids; the person's own id after it was looked up
 * @param keys the keys that came with the message; empty when they are stored already
 */
public record Sender(UserId user, List<UserKey> keys) {

    /** Copies the list. */
    public Sender {
        keys = List.copyOf(keys);
    }

    /** A sender with this id. */
    public static Sender of(UserId user) {
        return new Sender(user, List.of());
    }

    /** This sender after the person was looked up. */
    public Sender as(UserId person) {
        return new Sender(person, keys);
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
