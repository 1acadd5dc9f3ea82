package kr.plusbot.shop.file;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What owners wrote on the page, version by version. Safe across threads and replicas: a version is true for the next message of this
 * process at once, and of all others within a second. While the database is away, what was read last stays true.
 */
@Singleton
public final class ShopVersions {

    /** Of one kind. Older ones go when a new one comes. */
    public static final int MOST = 50;

    private static final System.Logger LOG = System.getLogger(ShopVersions.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String ROWS =
            "SELECT version, yaml, at, who FROM shop_version WHERE bot = :bot AND kind = :kind ";

    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("versions"));

    /** Null until they were read. */
    private volatile @Nullable Map<Key, ShopVersion> latest;

    @Inject
    public ShopVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The latest one; empty while a shop has none. */
    public Optional<ShopVersion> latest(BotId bot, TextKind kind) {
        return latest(bot.name(), kind);
    }

    Optional<ShopVersion> latest(String bot, TextKind kind) {
        if (latest == null && database.isReady()) {
            look();
        }
        Map<Key, ShopVersion> known = latest;
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(new Key(bot, kind.name())));
    }

    /** Reads what is new. */
    public synchronized void look() {
        try {
            Map<Key, ShopVersion> known = latest == null ? Map.of() : latest;
            Map<Key, Long> numbers = database.read(ShopVersions::numbers);
            Map<Key, ShopVersion> found = new HashMap<>();
            for (Map.Entry<Key, Long> entry : numbers.entrySet()) {
                ShopVersion before = known.get(entry.getKey());
                if (before != null && before.number() == entry.getValue()) {
                    found.put(entry.getKey(), before);
                } else {
                    find(entry.getKey(), entry.getValue()).ifPresent(now -> found.put(entry.getKey(), now));
                }
            }
            latest = Map.copyOf(found);
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "What owners wrote was not read: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What owners wrote cannot be read", e);
        }
    }

    private static Map<Key, Long> numbers(Handle handle) {
        Map<Key, Long> numbers = new HashMap<>();
        handle.createQuery("SELECT bot, kind, max(version) FROM shop_version GROUP BY bot, kind")
                .map((row, context) -> numbers.put(new Key(row.getString(1), row.getString(2)), row.getLong(3)))
                .list();
        return numbers;
    }

    private Optional<ShopVersion> find(Key key, long number) throws DatabaseUnavailable {
        return database.read(handle -> of(handle.createQuery(ROWS + "AND version = :version"), key)
                .bind("version", number)
                .map((row, context) -> version(row))
                .findOne());
    }

    /** One of them; empty when there is none of this number any more. */
    public Optional<ShopVersion> find(BotId bot, TextKind kind, long number) throws DatabaseUnavailable {
        return find(new Key(bot.name(), kind.name()), number);
    }

    /** All of them, the latest first, at most {@value #MOST}. */
    public List<ShopVersion> all(BotId bot, TextKind kind) throws DatabaseUnavailable {
        Key key = new Key(bot.name(), kind.name());
        return database.read(handle -> of(handle.createQuery(ROWS + "ORDER BY version DESC LIMIT :most"), key)
                .bind("most", MOST)
                .map((row, context) -> version(row))
                .list());
    }

    /**
     * Writes the next version.
     *
     * @param before the number of the latest one that the writer has seen, 0 for none
     * @return false when there is a later one by now; then nothing was written
     */
    public boolean add(BotId bot, TextKind kind, long before, String yaml, String who) throws DatabaseUnavailable {
        Key key = new Key(bot.name(), kind.name());
        boolean added = database.call(handle -> add(handle, key, before, yaml, who));
        look();
        return added;
    }

    /** The key lets one of two writers win. */
    private boolean add(Handle handle, Key key, long before, String yaml, String who) {
        long last = handle.createQuery(
                        "SELECT coalesce(max(version), 0) FROM shop_version WHERE bot = :bot AND kind = :kind")
                .bind("bot", key.bot)
                .bind("kind", key.kind)
                .mapTo(Long.class)
                .one();
        boolean added = last == before
                && handle.createUpdate("INSERT INTO shop_version (bot, kind, version, yaml, at, who)"
                                        + " VALUES (:bot, :kind, :version, :yaml, :at, :who) ON CONFLICT DO NOTHING")
                                .bind("bot", key.bot)
                                .bind("kind", key.kind)
                                .bind("version", before + 1)
                                .bind("yaml", yaml)
                                .bind(
                                        "at",
                                        clock.instant()
                                                .truncatedTo(ChronoUnit.MICROS)
                                                .atOffset(ZoneOffset.UTC))
                                .bind("who", who)
                                .execute()
                        == 1;
        handle.createUpdate("DELETE FROM shop_version WHERE bot = :bot AND kind = :kind AND version <= :oldest")
                .bind("bot", key.bot)
                .bind("kind", key.kind)
                .bind("oldest", before + 1 - MOST)
                .execute();
        return added;
    }

    private static Query of(Query query, Key key) {
        return query.bind("bot", key.bot).bind("kind", key.kind);
    }

    private static ShopVersion version(ResultSet row) throws SQLException {
        return new ShopVersion(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }

    private record Key(String bot, String kind) {}
}
