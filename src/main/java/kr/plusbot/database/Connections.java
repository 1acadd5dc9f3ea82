package kr.plusbot.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.inject.Vetoed;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections that heals: a thread of its own opens it when the database comes, closes it when the database is
 * gone, and opens another when it is back. Without a pool every request fails at once. Safe across threads.
 *
 * <p>The pool alone would not do: it waits longer and longer between its attempts, up to 5 s, and it never lets go of an
 * H2 that has closed itself.
 */
@Vetoed
final class Connections {

    private static final System.Logger LOG = System.getLogger("kr.plusbot.database");
    private static final long PERIOD_MS = 500;
    private static final long STOP_SECONDS = 3;

    private final DataSource source;
    private final Migrations migrations;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(Connections::thread);

    private volatile @Nullable HikariDataSource pool;
    private volatile boolean ready;
    private volatile boolean doubted;
    private volatile String reason = "it is not open yet";

    /** @param source opens new connections; the pool, not it, limits how long a request waits */
    Connections(DataSource source, Migrations migrations) {
        this.source = source;
        this.migrations = migrations;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "plusbot-database");
        thread.setDaemon(true);
        thread.setContextClassLoader(Connections.class.getClassLoader());
        return thread;
    }

    void start() {
        keeper.scheduleWithFixedDelay(this::tend, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    boolean isReady() {
        return ready;
    }

    /** @throws SQLException when none is to be had within 300 ms, or the database is known to be away */
    Connection open() throws SQLException {
        HikariDataSource current = pool;
        if (current == null) {
            throw new SQLNonTransientConnectionException(reason, "08001");
        }
        return current.getConnection();
    }

    /** Says that a connection failed in a way that others may share. */
    void doubt() {
        doubted = true;
    }

    private void tend() {
        try {
            if (pool == null) {
                openPool();
            } else if (doubted) {
                doubted = false;
                check();
            }
        } catch (SQLException | RuntimeException e) {
            away(e);
        }
    }

    /** An embedded database closes with its last connection: one is held until the pool has its own. */
    private void openPool() throws SQLException {
        try (Connection held = source.getConnection()) {
            Product product = Product.of(held);
            migrate();
            publish(Pools.of(source, product));
        }
    }

    private void migrate() {
        if (ready) {
            return;
        }
        try {
            migrations.run();
            ready = true;
        } catch (FlywayException e) {
            if (Outage.cause(e).filter(Outage::is).isEmpty()) {
                LOG.log(Level.ERROR, "The tables cannot be brought up to date; nothing works until that is mended", e);
                keeper.shutdown();
            }
            throw e;
        }
    }

    private void publish(HikariDataSource opened) {
        if (keeper.isShutdown()) {
            opened.close();
            return;
        }
        pool = opened;
        LOG.log(Level.INFO, "The database is open");
    }

    /** Opens one more connection: if that works, only the idle ones are thrown away, else all are. */
    private void check() throws SQLException {
        HikariDataSource current = pool;
        try (Connection another = source.getConnection()) {
            Product.of(another);
            Pools.renewIdle(current);
        } catch (SQLException e) {
            if (!Pools.serves(current, e)) {
                pool = null;
                current.close();
                throw e;
            }
        }
    }

    private void away(Exception failure) {
        String said =
                Outage.cause(failure).map(Exception.class::cast).orElse(failure).getMessage();
        if (!reason.equals(said)) {
            LOG.log(Level.WARNING, "The database is unavailable: {0}", said);
            reason = said;
        }
    }

    void close() {
        keeper.shutdown();
        try {
            keeper.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        HikariDataSource last = pool;
        pool = null;
        if (last != null) {
            last.close();
        }
    }
}
