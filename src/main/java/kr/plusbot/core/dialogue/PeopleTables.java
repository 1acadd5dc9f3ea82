package kr.plusbot.core.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.chat.UserKey;
import kr.plusbot.platform.database.PlainStatement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the tables {@code conversation} and {@code user_key}, within one transaction. It runs on H2 and on PostgreSQL.
 *
 * <p>Who changes rows of a person holds the lock of the person's own row, so that two who turn out to be one are joined once.
 */
final class PeopleTables {

    /**
     * The row of a name with the row of its person: a person's own row is its own person's. Not asked for with {@code IN},
     * for which H2 reads every row of the bot.
     */
    private static final String ONE_NAME = "SELECT name.chat, person.chat, person.version,"
            + " person.form, person.document FROM conversation name JOIN conversation person"
            + " ON person.bot = name.bot AND person.chat = COALESCE(name.same_as, name.chat)"
            + " WHERE name.bot = ? AND name.chat = ?";

    private static final PlainStatement FIND_ONE = new PlainStatement(ONE_NAME);
    static final PlainStatement FIND_TWO = new PlainStatement(ONE_NAME + " UNION ALL " + ONE_NAME);

    private static final PlainStatement BEGIN = new PlainStatement("INSERT INTO conversation"
            + " (bot, chat, same_as, version, form, document, since, written) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING");
    private static final PlainStatement GO_ON = new PlainStatement("UPDATE conversation SET version = ?, form = ?,"
            + " document = ?, written = ? WHERE bot = ? AND chat = ? AND version = ?");

    private final Handle handle;

    PeopleTables(Handle handle) {
        this.handle = handle;
    }

    /** What is stored of these names, one or two, the persons' conversations included. */
    List<Named> find(BotId bot, List<UserId> names) {
        String first = names.get(0).id();
        return names.size() == 1
                ? FIND_ONE.all(handle, row -> Named.of(bot, row), bot.name(), first)
                : FIND_TWO.all(
                        handle,
                        row -> Named.of(bot, row),
                        bot.name(),
                        first,
                        bot.name(),
                        names.get(names.size() - 1).id());
    }

    /** @return whether this began the chat; false when it is there already */
    boolean begin(UserId chat, @Nullable UserId sameAs, long version, int form, String document, Instant now) {
        String pointer = Optional.ofNullable(sameAs).map(UserId::id).orElse(null);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return BEGIN.change(handle, chat.bot().name(), chat.id(), pointer, version, form, document, at, at) == 1;
    }

    /** @return whether the person's conversation was still in this version */
    boolean goOn(UserId person, long loaded, long version, int form, String document, Instant now) {
        return GO_ON.change(
                        handle,
                        version,
                        form,
                        document,
                        now.atOffset(ZoneOffset.UTC),
                        person.bot().name(),
                        person.id(),
                        loaded)
                == 1;
    }

    /** The person's own row, locked until the transaction ends; empty when there is none, or it is another's name by now. */
    Optional<Chat> lock(UserId person) {
        return handle.createQuery("SELECT version, form, document, since, written FROM conversation"
                        + " WHERE bot = :bot AND chat = :chat AND same_as IS NULL FOR UPDATE")
                .bind("bot", person.bot().name())
                .bind("chat", person.id())
                .map((row, context) -> Chat.of(person, row))
                .findOne();
    }

    /** Writes a locked row. */
    void write(Chat chat, Chat content, long version) {
        handle.createUpdate("UPDATE conversation SET version = :version, form = :form, document = :document,"
                        + " written = :written WHERE bot = :bot AND chat = :chat")
                .bind("version", version)
                .bind("form", content.form())
                .bind("document", content.document())
                .bind("written", content.written().atOffset(ZoneOffset.UTC))
                .bind("bot", chat.person().bot().name())
                .bind("chat", chat.person().id())
                .execute();
    }

    /** Makes a locked person, and all their names, names of another one. The raised versions fail stores that knew them before. */
    void point(UserId from, UserId to) {
        for (String which : List.of(
                "chat = :from",
                "same_as = :from AND chat IN (SELECT id FROM user_key WHERE bot = :bot AND person = :from)")) {
            handle.createUpdate("UPDATE conversation SET same_as = :to, version = version + 1, document = ''"
                            + " WHERE bot = :bot AND " + which)
                    .bind("bot", from.bot().name())
                    .bind("from", from.id())
                    .bind("to", to.id())
                    .execute();
        }
        new RoomTables(handle).point(from, to);
        handle.createUpdate("UPDATE user_key SET person = :to WHERE bot = :bot AND person = :from")
                .bind("bot", from.bot().name())
                .bind("from", from.id())
                .bind("to", to.id())
                .execute();
    }

    /** Keeps a sealed name for a person; one that is kept already stays, and is this person's from now on. */
    void keep(UserKey key, UserId person) {
        boolean isNew = handle.createUpdate("INSERT INTO user_key (bot, id, person, type, sealed)"
                                + " VALUES (:bot, :id, :person, :type, :sealed) ON CONFLICT DO NOTHING")
                        .bind("bot", person.bot().name())
                        .bind("id", key.id().id())
                        .bind("person", person.id())
                        .bind("type", key.type().word())
                        .bind("sealed", key.sealed().get())
                        .execute()
                == 1;
        if (!isNew) {
            handle.createUpdate("UPDATE user_key SET person = :person WHERE bot = :bot AND id = :id")
                    .bind("bot", person.bot().name())
                    .bind("id", key.id().id())
                    .bind("person", person.id())
                    .execute();
        }
    }

    /** Ends a person's open dialogue and forgets what they said last, but not who they are. */
    void clear(UserId person) {
        handle.createUpdate("UPDATE conversation SET version = version + 1, document = ''"
                        + " WHERE bot = :bot AND chat = :chat AND same_as IS NULL")
                .bind("bot", person.bot().name())
                .bind("chat", person.id())
                .execute();
    }

    /** Every name that a person is known by, their own id included. */
    List<UserId> names(UserId person) {
        List<UserId> names = handle.createQuery("SELECT id FROM user_key WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .map((row, context) -> new UserId(person.bot(), row.getString(1)))
                .list();
        return Stream.concat(Stream.of(person), names.stream()).distinct().toList();
    }

    /** Forgets that anybody has this name, and what they said in rooms. */
    void forget(UserId name) {
        new RoomTables(handle).forget(name);
        for (String statement : List.of(
                "DELETE FROM conversation WHERE bot = :bot AND chat = :name",
                "DELETE FROM user_key WHERE bot = :bot AND id = :name")) {
            handle.createUpdate(statement)
                    .bind("bot", name.bot().name())
                    .bind("name", name.id())
                    .execute();
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A name and its person's conversation. Immutable. */
    record Named(UserId name, UserId person, long version, int form, String document) {

        private static Named of(BotId bot, ResultSet row) throws SQLException {
            return new Named(
                    new UserId(bot, row.getString(1)),
                    new UserId(bot, row.getString(2)),
                    row.getLong(3),
                    row.getInt(4),
                    row.getString(5));
        }
    }

    /** A person's own row. Immutable. */
    record Chat(UserId person, long version, int form, String document, Instant since, Instant written) {

        static Chat of(UserId person, ResultSet row) throws SQLException {
            return new Chat(
                    person,
                    row.getLong("version"),
                    row.getInt("form"),
                    row.getString("document"),
                    instant(row, "since"),
                    instant(row, "written"));
        }
    }
}
