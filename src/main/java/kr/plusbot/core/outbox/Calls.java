package kr.plusbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.outbox.OutboxTables.Waiting;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.PrivacyKey;
import org.jdbi.v3.core.Handle;

/**
 * Who is called when. A call is noted, and paid for, before it is made; so it is made once at the most, whichever process dies
 * when. Safe across threads and replicas; each method throws {@link DatabaseUnavailable} when the database cannot do it now.
 */
@Singleton
public final class Calls {

    /** People in a call (Kakao's help, service 169). */
    public static final int MOST = 100;

    /** Several notices of one person make one message. */
    private static final int MOST_ROWS = 2 * MOST;

    /** When a task is asked first. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(3);

    private final Database database;
    private final PrivacyKey privacy;
    private final PerBot<OutboxSettings> settings;
    private final Clock clock;
    private final Measures measures;

    @Inject
    Calls(Database database, PrivacyKey privacy, Bots bots, Clock clock, Measures measures) {
        this(database, privacy, bots.each(OutboxSettings::new), clock, measures);
    }

    Calls(Database database, PrivacyKey privacy, PerBot<OutboxSettings> settings, Clock clock, Measures measures) {
        this.database = database;
        this.privacy = privacy;
        this.settings = settings;
        this.clock = clock;
        this.measures = measures;
    }

    /**
     * The next call of a bot, for this caller to make; empty when nothing is due or may be paid for.
     *
     * @param most people in it, up to {@link #MOST}
     */
    public Optional<Batch> take(BotId bot, int most) throws DatabaseUnavailable {
        Instant now = clock.instant();
        if (database.read(handle -> new OutboxTables(handle, bot).due(now, 1)).isEmpty()) {
            return Optional.empty();
        }
        return database.call(handle -> take(handle, bot, most, now));
    }

    private Optional<Batch> take(Handle handle, BotId bot, int most, Instant now) {
        OutboxTables tables = new OutboxTables(handle, bot);
        MeterTables meter = new MeterTables(handle, bot, Meter.day(now));
        int left = settings.of(bot.name()).mostADay() - meter.lock();
        List<Waiting> due = tables.due(now, MOST_ROWS);
        Map<UserId, List<UUID>> people = people(due, most);
        Map<UserId, Recipient> known = new Keys(handle, privacy).of(bot, people.keySet());
        Map<UserId, Integer> paid = meter.messages(people.keySet());
        UUID batch = UUID.randomUUID();
        List<Recipient> to = new ArrayList<>();
        people.forEach((person, rows) -> {
            Recipient recipient = known.get(person);
            if (recipient == null) {
                end(tables, rows, "NO_KEY");
            } else if (to.size() >= left || paid.getOrDefault(person, 0) >= mostAPerson(bot)) {
                end(tables, rows, "LIMIT");
            } else {
                to.add(recipient);
            }
        });
        if (to.isEmpty()) {
            return Optional.empty();
        }
        Set<UserId> taken = tables.call(rows(to, people), batch, now);
        to.removeIf(one -> !taken.contains(one.name()));
        meter.pay(to.stream().map(Recipient::person).toList());
        return to.isEmpty() ? Optional.empty() : Optional.of(new Batch(bot, batch, to, waited(due, now)));
    }

    private int mostAPerson(BotId bot) {
        return settings.of(bot.name()).mostAPerson();
    }

    private static Map<UserId, List<UUID>> people(List<Waiting> due, int most) {
        Map<UserId, List<UUID>> people = new LinkedHashMap<>();
        for (Waiting row : due) {
            if (people.size() < most || people.containsKey(row.person())) {
                people.computeIfAbsent(row.person(), person -> new ArrayList<>())
                        .add(row.notice());
            }
        }
        return people;
    }

    private static Map<UUID, UserId> rows(List<Recipient> to, Map<UserId, List<UUID>> people) {
        Map<UUID, UserId> rows = new LinkedHashMap<>();
        to.forEach(one -> people.getOrDefault(one.person(), List.of()).forEach(notice -> rows.put(notice, one.name())));
        return rows;
    }

    private void end(OutboxTables tables, List<UUID> rows, String state) {
        rows.forEach(row -> tables.end(row, state));
        count(state.equals("LIMIT") ? "limit" : "no_key", rows.size());
    }

    /** A row that was called before does not say how long a first call takes. */
    private static Duration waited(List<Waiting> due, Instant now) {
        return due.stream()
                .filter(row -> row.attempt() == 0)
                .map(row -> Duration.between(row.due(), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The channel has taken the call; its task will say what became of it. */
    public void accepted(Batch batch, String task) throws DatabaseUnavailable {
        Instant now = clock.instant();
        database.run(handle -> new OutboxTables(handle, batch.bot()).accept(batch.id(), task, now.plus(FIRST_LOOK)));
    }

    /** The call has surely changed nothing; it is made again after some time. */
    public void refused(Batch batch, Duration wait) throws DatabaseUnavailable {
        Instant now = clock.instant();
        database.run(handle -> {
            MeterTables meter = new MeterTables(handle, batch.bot(), Meter.day(now));
            meter.lock();
            meter.refund(new OutboxTables(handle, batch.bot()).refuse(batch.id(), now.plus(wait)));
        });
    }

    /** Nobody knows whether the call has arrived: it is not made again. */
    public void lost(Batch batch) throws DatabaseUnavailable {
        int rows = database.call(handle -> new OutboxTables(handle, batch.bot()).lose(batch.id()));
        count("unknown", rows);
    }

    /** Ends what a process that is gone has left, and what has waited for too long. */
    public void clean(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        int lost = database.call(handle -> new OutboxTables(handle, bot).loseOld(now));
        int late = database.call(handle -> new OutboxTables(handle, bot).endLate(now));
        count("unknown", lost);
        count("late", late);
    }

    /** How many notices are due and not called. */
    public int waiting(BotId bot) throws DatabaseUnavailable {
        Instant now = clock.instant();
        return database.read(handle -> new OutboxTables(handle, bot).waiting(now));
    }

    private void count(String result, int rows) {
        NoticeMeasure.counter(measures, result).increment(rows);
    }
}
