package kr.plusbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Transaction;

/**
 * How much the bots have spent today, in Seoul. All replicas count in the database, before they call. Safe across threads and replicas.
 */
@Singleton
public final class Meter implements PersonalData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** Of a limit, in percent. */
    private static final int ALARM = 80;

    private static final int KEPT_DAYS = 40;

    private final Database database;
    private final PerBot<OutboxSettings> settings;
    private final Clock clock;

    @Inject
    Meter(Database database, Bots bots, Clock clock) {
        this(database, bots.each(OutboxSettings::new), clock);
    }

    Meter(Database database, PerBot<OutboxSettings> settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** What a bot has spent today. */
    public Spent today(BotId bot) throws DatabaseUnavailable {
        LocalDate day = day(clock.instant());
        int messages = database.read(handle -> new MeterTables(handle, bot, day).messages());
        return new Spent(messages, settings.of(bot.name()).mostADay());
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            MeterTables.move(handle, from, to);
            return to;
        });
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            MeterTables.erase(handle, person);
            return person;
        });
    }

    /** A count needs nobody. */
    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        LocalDate oldest = day(clock.instant()).minusDays(KEPT_DAYS);
        return database.within(transaction, handle -> MeterTables.expire(handle, oldest, most)) == most;
    }

    /**
     * Messages of a day. Immutable.
     *
     * @param most that may be sent
     */
    public record Spent(int messages, int most) {

        /** Whether somebody should know before no more can be sent. */
        public boolean isAlarming() {
            return messages * 100L >= (long) most * ALARM;
        }
    }
}
