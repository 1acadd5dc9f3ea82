package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.NoticeTables.Row;
import kr.plusbot.core.outbox.Outbox;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/** Keeps notices in the database until they are told. Safe across threads and replicas. */
@Singleton
public final class JdbcNotices implements Notices, PersonalData {

    /** What nobody came to hear for so long is no news any more. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** In one answer: a text has 1,000 characters, and the answer itself must fit, too. */
    private static final int MOST = 3;

    private final Database database;
    private final WaitingPeople waiting;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public JdbcNotices(Database database, WaitingPeople waiting, Outbox outbox, Clock clock) {
        this.database = database;
        this.waiting = waiting;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The bots never speak first. */
    JdbcNotices(Database database, WaitingPeople waiting, Clock clock) {
        this(database, waiting, Outbox.none(database), clock);
    }

    @Override
    public void write(Transaction transaction, Notice notice) throws DatabaseUnavailable {
        UUID id = UUID.randomUUID();
        List<UserId> names = database.within(transaction, handle -> {
            if (new NoticeTables(handle).insert(id, notice, clock.instant())) {
                outbox.add(transaction, notice, id);
            }
            return new PeopleTables(handle).names(notice.person());
        });
        waiting.add(names);
    }

    @Override
    public void withdraw(Transaction transaction, BotId bot, String subject, long first) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new NoticeTables(handle).withdraw(bot, subject, first);
            return subject;
        });
    }

    /** Takes what is due for a person: nobody else tells it, if the transaction is committed. */
    List<Row> take(Transaction transaction, UserId person) throws DatabaseUnavailable {
        return database.within(transaction, handle -> new NoticeTables(handle).take(person, clock.instant(), MOST));
    }

    /** As {@link #take(Transaction, UserId)}, in a transaction of its own. */
    List<Row> take(UserId person) throws DatabaseUnavailable {
        return database.call(handle -> new NoticeTables(handle).take(person, clock.instant(), MOST));
    }

    /** Has told again what was taken, since nobody has read it. */
    void giveBack(UserId user, Collection<UUID> ids) throws DatabaseUnavailable {
        database.run(handle -> new NoticeTables(handle).giveBack(user.bot(), ids));
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new NoticeTables(handle).move(from, to);
            return to;
        });
        waiting.add(List.of(to));
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new NoticeTables(handle).erase(person);
            return person;
        });
    }

    /** What a notice is about keeps its person. */
    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        return database.within(
                        transaction,
                        handle ->
                                new NoticeTables(handle).expire(clock.instant().minus(KEPT), most))
                == most;
    }
}
