package kr.plusbot.core.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who sent a message: one person, under each name that came with it. Immutable.
 *
 * @param user one of the names; once it was looked up who that is, the person
 * @param keys the names that came with the message; empty when they are kept already
 */
public record Sender(UserId user, List<UserKey> keys) {

    /** Copies the list. */
    public Sender {
        keys = List.copyOf(keys);
    }

    /** A sender who is known by this name. */
    public static Sender of(UserId user) {
        return new Sender(user, List.of());
    }

    /** A sender who was looked up. */
    public Sender as(UserId person) {
        return new Sender(person, keys);
    }

    /** Every name, each once. */
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
