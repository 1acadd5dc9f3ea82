package kr.plusbot.core.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SpeakingFirst;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * Keeps what was seen of bots that speak first, and tells how it goes. A process writes each sign once in ten minutes. Safe across threads
 * and replicas.
 */
@Singleton
public final class Signs implements SpeakingFirst {

    private static final System.Logger LOG = System.getLogger(Signs.class.getName());

    private static final Duration AGAIN = Duration.ofMinutes(10);

    /** What the simulator took says nothing of Kakao, and stays apart. */
    private static final String TRIAL = "TRIAL_";

    private static final int MOST = 1_000;

    private final Database database;
    private final Outbox outbox;
    private final Meter meter;
    private final Clock clock;
    private final Cache<String, String> written = Caffeine.newBuilder()
            .expireAfterWrite(AGAIN)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();

    @Inject
    Signs(Database database, Outbox outbox, Meter meter, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.meter = meter;
        this.clock = clock;
    }

    /** Something was seen. If it cannot be kept now, it is seen again. */
    public void see(BotId bot, Sign sign) {
        see(bot, sign, "");
    }

    /** @param detail what Kakao said; nothing of a person, and no key */
    public void see(BotId bot, Sign sign, String detail) {
        String key = key(bot, sign);
        if (detail.equals(written.getIfPresent(key))) {
            return;
        }
        try {
            write(bot, sign, detail);
            written.put(key, detail);
            written.invalidate(key(bot, sign == Sign.REFUSED ? Sign.ACCEPTED : Sign.REFUSED));
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "What was seen of the Event API was not kept: {0}", e.getMessage());
        }
    }

    private static String key(BotId bot, Sign sign) {
        return bot.name() + " " + sign;
    }

    private String prefix(BotId bot) {
        return outbox.isTrial(bot) ? TRIAL : "";
    }

    private void write(BotId bot, Sign sign, String detail) throws DatabaseUnavailable {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.run(handle -> {
            for (String statement : List.of(
                    "INSERT INTO outbox_sign (bot, sign, at, detail) VALUES (:bot, :sign, :now, :detail)"
                            + " ON CONFLICT DO NOTHING",
                    "UPDATE outbox_sign SET at = :now, detail = :detail WHERE bot = :bot AND sign = :sign")) {
                handle.createUpdate(statement)
                        .bind("bot", bot.name())
                        .bind("sign", prefix(bot) + sign.name())
                        .bind("now", now)
                        .bind("detail", detail)
                        .execute();
            }
        });
    }

    @Override
    public State state(BotId bot) throws DatabaseUnavailable {
        if (!outbox.isOn(bot)) {
            return new State(false, false, List.of(), 0, 0, false, Map.of(), "");
        }
        Meter.Spent spent = meter.today(bot);
        Map<Sign, Seen> seen = seen(bot);
        Map<Sign, Instant> when = new EnumMap<>(Sign.class);
        seen.forEach((sign, its) -> when.put(sign, its.at()));
        Seen refused = seen.get(Sign.REFUSED);
        return new State(
                true,
                outbox.isTrial(bot),
                outbox.missed(bot),
                spent.messages(),
                spent.most(),
                spent.isAlarming(),
                when,
                refused == null ? "" : refused.detail());
    }

    private Map<Sign, Seen> seen(BotId bot) throws DatabaseUnavailable {
        Map<String, Seen> all = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT sign, at, detail FROM outbox_sign WHERE bot = :bot")
                        .bind("bot", bot.name())
                        .map((row, context) -> Map.entry(row.getString(1), Seen.of(row)))
                        .list())
                .forEach(its -> all.put(its.getKey(), its.getValue()));
        Map<Sign, Seen> seen = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            Seen its = all.get(prefix(bot) + sign.name());
            if (its != null) {
                seen.put(sign, its);
            }
        }
        return seen;
    }

    private record Seen(Instant at, String detail) {
        static Seen of(ResultSet row) throws SQLException {
            return new Seen(row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
        }
    }
}
