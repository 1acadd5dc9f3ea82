package kr.plusbot.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes HikariCP's pools with Plusbot's settings. Without state. */
final class Pools {

    private static final long WAIT_MS = 300;

    /** The least that HikariCP allows. */
    private static final long VALIDATION_MS = 250;

    private Pools() {}

    /**
     * @param connections the most connections at once
     * @throws RuntimeException when not even one connection can be opened, with the SQLException as its cause
     */
    static HikariDataSource of(DataSource source, Dialect dialect, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("plusbot");
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(WAIT_MS);
        config.setValidationTimeout(VALIDATION_MS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(dialect.limits());
        return new HikariDataSource(config);
    }

    /** Closes the idle connections now, and the others when they come back. */
    static void renewIdle(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /**
     * Whether the pool still works although it cannot open another connection, because only their number is the
     * problem.
     */
    static boolean serves(HikariDataSource pool, SQLException failure) {
        boolean tooMany = failure.getSQLState() != null && failure.getSQLState().startsWith("53");
        return tooMany && pool.getHikariPoolMXBean().getTotalConnections() > 0;
    }
}
