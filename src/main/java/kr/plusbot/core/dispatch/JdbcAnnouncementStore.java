package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/** Keeps announcements in the database, each for one process at a time. Safe across threads and replicas. */
@Singleton
final class JdbcAnnouncementStore implements AnnouncementStore, PersonalData {

    /**
     * A process that is gone is followed after so long. Then there is time left for the work and the delivery within Kakao's
     * minute.
     */
    static final Duration LEASE = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    @Inject
    JdbcAnnouncementStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Integer> write(List<Change> changes) throws DatabaseUnavailable {
        return database.call(handle -> {
            AnnouncementTable table = new AnnouncementTable(handle, holder);
            return changes.stream().map(change -> change.apply(table)).toList();
        });
    }

    @Override
    public List<AnnouncementTable.Left> take(int most) throws DatabaseUnavailable {
        Instant now = clock.instant();
        return database.call(handle -> new AnnouncementTable(handle, holder).take(now, now.plus(LEASE), most));
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(
                transaction,
                handle -> handle.createUpdate(
                                "UPDATE announcement SET person = :to WHERE bot = :bot AND person = :from")
                        .bind("bot", from.bot().name())
                        .bind("from", from.id())
                        .bind("to", to.id())
                        .execute());
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(
                transaction,
                handle -> handle.createUpdate("DELETE FROM announcement WHERE bot = :bot AND person = :person")
                        .bind("bot", person.bot().name())
                        .bind("person", person.id())
                        .execute());
    }

    /** An announcement is kept for minutes, its person for weeks. */
    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        Instant oldest = clock.instant().minus(LateAnswers.KEPT);
        return database.within(
                        transaction,
                        handle -> handle.createUpdate("DELETE FROM announcement WHERE id IN"
                                        + " (SELECT id FROM announcement WHERE since < :oldest LIMIT :most)")
                                .bind("oldest", oldest.atOffset(ZoneOffset.UTC))
                                .bind("most", most)
                                .execute())
                == most;
    }
}
