package kr.plusbot.core.outbox;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.outbox.OutboxTables.Words;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Transaction;

/**
 * Takes notices that the bot is to say first, and gives their words at the last moment. Safe across threads and replicas; each
 * method throws {@link DatabaseUnavailable} when the database cannot do it now.
 */
@Singleton
public final class Outbox {

    private final Database database;
    private final PerBot<OutboxSettings> settings;
    private final Clock clock;

    @Inject
    Outbox(Database database, Bots bots, Clock clock) {
        this(database, bots.each(OutboxSettings::new), clock);
    }

    Outbox(Database database, PerBot<OutboxSettings> settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes nothing. */
    public static Outbox none(Database database) {
        return new Outbox(database, bot -> new OutboxSettings(false, 0, 0, false), Clock.systemUTC());
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** Whether a bot speaks first. */
    public boolean isOn(BotId bot) {
        return settings.of(bot.name()).on();
    }

    /** Whether it only speaks to the simulator. */
    boolean isTrial(BotId bot) {
        return settings.of(bot.name()).isTrial();
    }

    /** Has a notice said by the bot that speaks first, if the transaction that has written it is committed. */
    public void add(Transaction transaction, Notice notice, UUID id) throws DatabaseUnavailable {
        BotId bot = notice.person().bot();
        if (isOn(bot)) {
            Instant due = notice.anyHour() ? notice.due() : QuietHours.after(notice.due());
            database.within(transaction, handle -> {
                new OutboxTables(handle, bot).add(id, due);
                return id;
            });
        }
    }

    /**
     * What somebody is told now, whom the bot has called: the latest of each subject. Asked again it is empty, as it is when all
     * was told or taken back.
     */
    public Optional<String> render(UserId person) throws DatabaseUnavailable {
        Instant now = clock.instant();
        List<Words> given = database.call(handle -> {
            OutboxTables tables = new OutboxTables(handle, person.bot());
            List<Words> won = new ArrayList<>();
            for (Words words : tables.called(person, now)) {
                if (tables.render(words.notice())) {
                    won.add(words);
                }
            }
            return won;
        });
        Map<String, String> latest = new LinkedHashMap<>();
        given.forEach(words -> latest.put(words.subject(), words.words()));
        return latest.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", latest.values()));
    }

    /** The subjects of what somebody has not heard though the bot was to say it first, the latest first and at most {@value OutboxTables#MOST_MISSED}. */
    public List<String> missed(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        return isOn(bot) ? database.read(handle -> new OutboxTables(handle, bot).missed(now)) : List.of();
    }
}
