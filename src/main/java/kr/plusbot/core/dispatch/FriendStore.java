package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;
import org.jdbi.v3.core.Handle;

/** Remembers who added the channel, until they block it. Safe across threads and replicas. */
@Singleton
final class FriendStore implements PersonalData {

    private final Database database;
    private final Clock clock;

    @Inject
    FriendStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The person added the channel. The first moment counts. */
    void add(UserId person) throws DatabaseUnavailable {
        database.run(handle -> insert(handle, person, clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private static void insert(Handle handle, UserId person, OffsetDateTime added) {
        handle.createUpdate("INSERT INTO friend (bot, person, added) VALUES (:bot, :person, :added)"
                        + " ON CONFLICT DO NOTHING")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .bind("added", added)
                .execute();
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            List<OffsetDateTime> added = handle.createQuery(
                            "SELECT added FROM friend WHERE bot = :bot AND person = :person")
                    .bind("bot", from.bot().name())
                    .bind("person", from.id())
                    .map((row, context) -> row.getObject(1, OffsetDateTime.class))
                    .list();
            added.forEach(moment -> insert(handle, to, moment));
            delete(handle, from);
            return added;
        });
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(transaction, handle -> delete(handle, person));
    }

    private static int delete(Handle handle, UserId person) {
        return handle.createUpdate("DELETE FROM friend WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .execute();
    }

    @Override
    public boolean needs(Transaction transaction, UserId person) throws DatabaseUnavailable {
        return database.within(
                transaction,
                handle -> handle.createQuery("SELECT 1 FROM friend WHERE bot = :bot AND person = :person")
                        .bind("bot", person.bot().name())
                        .bind("person", person.id())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }
}
