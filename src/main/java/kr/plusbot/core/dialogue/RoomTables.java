package kr.plusbot.core.dialogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.PlainStatement;
import org.jdbi.v3.core.Handle;

/**
 * The SQL of the table {@code room_conversation}, within one transaction. It runs on H2 and on PostgreSQL.
 *
 * <p>A person in a room has a row of their own in {@code conversation}, too, which says that they are there and when they spoke last.
 * Who changes a person's rooms holds the lock of that row.
 */
final class RoomTables {

    private static final PlainStatement FIND = new PlainStatement(
            "SELECT version, form, document FROM room_conversation WHERE bot = ? AND person = ? AND room = ?");
    private static final PlainStatement BEGIN = new PlainStatement("INSERT INTO room_conversation"
            + " (bot, person, room, version, form, document, written) VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING");
    private static final PlainStatement GO_ON = new PlainStatement("UPDATE room_conversation SET version = ?, form = ?,"
            + " document = ?, written = ? WHERE bot = ? AND person = ? AND room = ? AND version = ?");
    private static final PlainStatement TOUCH =
            new PlainStatement("UPDATE conversation SET written = ? WHERE bot = ? AND chat = ? AND same_as IS NULL");

    private final Handle handle;

    RoomTables(Handle handle) {
        this.handle = handle;
    }

    /** A person's conversation in a room; empty when there is none. */
    Optional<Stored> find(ChatId chat) {
        return FIND.first(
                handle,
                row -> new Stored(row.getLong(1), row.getInt(2), row.getString(3)),
                chat.user().bot().name(),
                chat.user().id(),
                chat.room().id());
    }

    /**
     * Writes a person's conversation in a room.
     *
     * @param loaded the version it goes on from; 0 when nothing was stored
     * @return whether it was still in that version, and the person is still the same
     */
    boolean write(ChatId chat, long loaded, Stored next, Instant now) {
        return touch(chat.user(), now) && (loaded == 0 ? begin(chat, next, now) : goOn(chat, loaded, next, now));
    }

    /** Notes that the person has spoken. A new person begins with an empty conversation of their own. */
    private boolean touch(UserId person, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return TOUCH.change(handle, at, person.bot().name(), person.id()) == 1
                || new PeopleTables(handle).begin(person, null, now.toEpochMilli(), 0, "", now);
    }

    private boolean begin(ChatId chat, Stored next, Instant now) {
        return BEGIN.change(
                        handle,
                        chat.user().bot().name(),
                        chat.user().id(),
                        chat.room().id(),
                        next.version(),
                        next.form(),
                        next.document(),
                        now.atOffset(ZoneOffset.UTC))
                == 1;
    }

    private boolean goOn(ChatId chat, long loaded, Stored next, Instant now) {
        return GO_ON.change(
                        handle,
                        next.version(),
                        next.form(),
                        next.document(),
                        now.atOffset(ZoneOffset.UTC),
                        chat.user().bot().name(),
                        chat.user().id(),
                        chat.room().id(),
                        loaded)
                == 1;
    }

    /** Gives a person's rooms to another one; where both talk in one room, the other's conversation stays. */
    void point(UserId from, UserId to) {
        handle.createUpdate("UPDATE room_conversation SET person = :to, version = version + 1"
                        + " WHERE bot = :bot AND person = :from AND room NOT IN"
                        + " (SELECT room FROM room_conversation WHERE bot = :bot AND person = :to)")
                .bind("bot", from.bot().name())
                .bind("from", from.id())
                .bind("to", to.id())
                .execute();
        forget(from);
    }

    /** Forgets what a person said in rooms. */
    void forget(UserId person) {
        handle.createUpdate("DELETE FROM room_conversation WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .execute();
    }

    /** Forgets conversations that nobody has gone on with since then, so many at the most; how many there were. */
    int expire(Instant oldest, int most) {
        return handle.createUpdate("DELETE FROM room_conversation WHERE (bot, person, room) IN"
                        + " (SELECT bot, person, room FROM room_conversation WHERE written < :oldest LIMIT :most)")
                .bind("oldest", oldest.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .execute();
    }

    /** A conversation as it is stored. Immutable. */
    record Stored(long version, int form, String document) {}
}
