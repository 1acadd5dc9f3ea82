package kr.plusbot.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections that recovers from outages. A thread of its own opens the pool when the database answers,
 * closes it when the database is gone, and opens another when it is back. While there is no pool, every request fails
 * at once. Safe across threads.
 *
 * <p>HikariCP's pool alone is not enough. It waits longer and longer between its attempts, up to 5 s, and it keeps the
 * connections of an H2 that has closed itself.
 */
@Vetoed
final class ConnectionPool {

    private static final String NOT_OPEN = "it is not open yet";
    private static final long PERIOD_MS = 500;
    private static final long STOP_SECONDS = 3;

    /** Each outage, and each end of one, is told as it comes, unless the database comes and goes more often in a minute. */
    private static final int MOST_TOLD = 10;

    private final SampledLog log = new SampledLog(ConnectionPool.class, MOST_TOLD);
    private final DataSource source;
    private final int most;
    private final FileChecksum checksum;
    private final Migrations migrations;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("database"));

    /** Completes once the database was looked at for the first time, or is known to be away. */
    private final CompletableFuture<@Nullable Void> checked = new CompletableFuture<>();

    private volatile @Nullable HikariDataSource pool;
    /** When there was a pool for the last time, as {@link System#nanoTime} tells it. */
    private volatile long closed = System.nanoTime();

    private volatile boolean ready;
    private volatile boolean doubted;
    private volatile String reason = NOT_OPEN;

    /** @param most the most connections at once, not counting one for trials */
    ConnectionPool(DataSource source, int most, FileChecksum checksum, Migrations migrations) {
        this.source = source;
        this.most = most;
        this.checksum = checksum;
        this.migrations = migrations;
    }

    /** @param trial run once, when the database is open for the first time and before it counts as ready */
    void start(Runnable trial) {
        LibraryLogs.quieten();
        keeper.scheduleWithFixedDelay(() -> tend(trial), 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    /** How long there is no pool: from the start, or from when it was closed. Zero while there is one. */
    Duration outage() {
        return pool == null ? Duration.ofNanos(System.nanoTime() - closed) : Duration.ZERO;
    }

    boolean isReady() {
        return ready;
    }

    /** @throws SQLException when there is no connection within 300 ms, or when the database is known to be away */
    Connection open() throws SQLException {
        HikariDataSource current = pool;
        if (current == null) {
            throw new SQLNonTransientConnectionException(reason, "08001");
        }
        return current.getConnection();
    }

    /** Reports that a connection failed in a way that may concern the others. */
    void doubt() {
        doubted = true;
    }

    private void tend(Runnable trial) {
        try {
            HikariDataSource current = pool;
            if (current == null) {
                openPool();
                tryOut(trial);
            } else if (doubted) {
                doubted = false;
                check(current);
            }
        } catch (DatabaseRefused e) {
            refuse(e);
        } catch (DatabaseBroken e) {
            checked.complete(null);
            log.log(Level.ERROR, "The database is broken. {0}", e.getMessage());
            reason = words(e);
            keeper.shutdown();
        } catch (SQLException | IOException | RuntimeException | LinkageError e) {
            away(e);
        }
    }

    /** An embedded database closes with its last connection, so this holds one until the pool has its own. */
    private void openPool() throws SQLException, IOException {
        checksum.open();
        try (Connection held = source.getConnection()) {
            checksum.open();
            Dialect dialect = Dialect.of(held);
            if (!ready) {
                migrations.check(held);
                checked.complete(null);
                migrations.run();
                migrations.note(held);
                H2Release.warning(held).ifPresent(warning -> log.log(Level.WARNING, "{0}", warning));
            }
            publish(Pools.of(source, dialect, most));
        }
    }

    /** The start tells of it if it still waits; else the log does. */
    private void refuse(DatabaseRefused refused) {
        reason = words(refused);
        keeper.shutdown();
        try {
            checksum.close();
        } catch (IOException e) {
            log.log(Level.DEBUG, "The database file could not be noted as closed", e);
        }
        if (!checked.completeExceptionally(refused)) {
            log.log(Level.ERROR, "{0}", refused.getMessage());
        }
    }

    /** @throws DatabaseRefused when the database was refused within that time */
    void awaitCheck(Duration longest) {
        try {
            checked.completeOnTimeout(null, longest.toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseRefused refused ? refused : e;
        }
    }

    private void tryOut(Runnable trial) {
        if (!ready) {
            trial.run();
            ready = true;
        }
    }

    private void publish(HikariDataSource opened) {
        if (keeper.isShutdown()) {
            opened.close();
            return;
        }
        doubted = false;
        reason = NOT_OPEN;
        pool = opened;
        log.log(Level.INFO, "The database is open");
    }

    /** Opens one more connection. If that works, the pool drops its idle ones only, else all. */
    private void check(HikariDataSource current) throws SQLException {
        try (Connection another = source.getConnection()) {
            Dialect.of(another);
            Pools.renewIdle(current);
        } catch (SQLException e) {
            if (!Pools.serves(current, e)) {
                closed = System.nanoTime();
                pool = null;
                current.close();
                throw e;
            }
        }
    }

    private void away(Throwable failure) {
        checked.complete(null);
        String said = words(Outage.cause(failure).map(Throwable.class::cast).orElse(failure));
        if (!reason.equals(said)) {
            log.log(Level.WARNING, "The database is unavailable: {0}", said);
            reason = said;
        }
    }

    private static String words(Throwable failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }

    void close() {
        keeper.shutdown();
        try {
            keeper.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            HikariDataSource last = pool;
            pool = null;
            if (last != null) {
                last.close();
                checksum.close();
            }
            Dialect.forgetDrivers();
        } catch (IOException | SQLException e) {
            log.log(Level.WARNING, "The database is closed but not tidied up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
