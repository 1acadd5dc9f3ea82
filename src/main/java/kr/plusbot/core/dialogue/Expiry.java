package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.PeopleTables.Chat;
import kr.plusbot.platform.database.Database;
import org.jdbi.v3.core.Handle;

/** Removes persons who are silent, and what features kept long enough. Safe across threads and replicas. */
@Singleton
public final class Expiry {

    private final Database database;
    private final List<PersonalData> data;

    @Inject
    Expiry(Database database, @Any Instance<PersonalData> data) {
        this(database, data.stream().toList());
    }

    public Expiry(Database database, List<PersonalData> data) {
        this.database = database;
        this.data = List.copyOf(data);
    }

    /**
     * Looks at some persons, and forgets what the silent ones said, and who they are unless something else that is kept needs
     * them: each in a transaction of their own. It looks at all in the order of the table's key, so that no look takes longer
     * where few are silent.
     *
     * @param after the last person that was looked at before; empty at the beginning
     * @param oldest who wrote since then is not silent
     * @param most so many persons at the most
     * @return the last person that was looked at; empty when there was none
     */
    public Optional<UserId> forgetSilent(Optional<UserId> after, Instant oldest, int most) throws Exception {
        forgetRooms(oldest, most);
        List<Chat> slice = database.read(handle -> slice(handle, after, most));
        for (Chat chat : slice) {
            if (chat.written().isBefore(oldest)) {
                database.run(handle -> forgetIfSilent(handle, chat.person(), oldest));
            }
        }
        return slice.isEmpty()
                ? Optional.empty()
                : Optional.of(slice.get(slice.size() - 1).person());
    }

    private void forgetRooms(Instant oldest, int most) throws Exception {
        int forgotten = most;
        while (forgotten == most) {
            forgotten = database.<Integer, Exception>call(handle -> new RoomTables(handle).expire(oldest, most));
        }
    }

    private static List<Chat> slice(Handle handle, Optional<UserId> after, int most) {
        List<Chat> same = after.map(person -> after(handle, person.bot(), person.id(), most))
                .orElse(List.of());
        return same.isEmpty()
                ? botAfter(handle, after.map(person -> person.bot().name()).orElse(""))
                        .map(next -> after(handle, next, "", most))
                        .orElse(same)
                : same;
    }

    private void forgetIfSilent(Handle handle, UserId person, Instant oldest) throws Exception {
        PeopleTables tables = new PeopleTables(handle);
        Optional<Chat> silent =
                tables.lock(person).filter(chat -> chat.written().isBefore(oldest));
        if (silent.isEmpty()) {
            return;
        }
        if (!isNeeded(handle, person)) {
            tables.names(person).forEach(tables::forget);
        } else if (!silent.get().document().isEmpty()) {
            tables.clear(person);
        }
    }

    private boolean isNeeded(Handle handle, UserId person) throws Exception {
        for (PersonalData its : data) {
            if (its.needs(Database.transaction(handle), person)) {
                return true;
            }
        }
        return false;
    }

    /** Removes what features kept long enough: one slice of each, in a transaction of its own; whether there may be more. */
    public boolean expire(int most) throws Exception {
        boolean more = false;
        for (PersonalData its : data) {
            more |= database.<Boolean, Exception>call(handle -> its.expire(Database.transaction(handle), most));
        }
        return more;
    }

    /** A bot's persons in the order of their ids, those after this one; at most so many. The empty id comes before all. */
    private static List<Chat> after(Handle handle, BotId bot, String id, int most) {
        return handle.createQuery("SELECT chat, version, form, document, since, written FROM conversation"
                        + " WHERE bot = :bot AND chat > :chat AND same_as IS NULL ORDER BY chat LIMIT :most")
                .bind("bot", bot.name())
                .bind("chat", id)
                .bind("most", most)
                .map((row, context) -> Chat.of(new UserId(bot, row.getString("chat")), row))
                .list();
    }

    /** The next bot that has persons, by name; empty after the last one. The empty name comes before all. */
    private static Optional<BotId> botAfter(Handle handle, String name) {
        return handle.createQuery("SELECT bot FROM conversation WHERE bot > :bot ORDER BY bot LIMIT 1")
                .bind("bot", name)
                .map((row, context) -> new BotId(row.getString(1)))
                .findOne();
    }
}
