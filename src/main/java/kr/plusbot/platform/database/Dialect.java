package kr.plusbot.platform.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The databases that Plusbot runs on, and what differs between them outside of its own SQL. */
enum Dialect {
    H2("jdbc:h2:", "SET LOCK_TIMEOUT 700; SET QUERY_TIMEOUT 700", Map.of()) {
        @Override
        Driver ownDriver() {
            return new org.h2.Driver();
        }

        @Override
        String complete(String url) {
            String upper = url.toUpperCase(Locale.ROOT);
            return SyncedFile.address(url)
                    + REQUIRED.stream()
                            .filter(option -> !upper.contains(option.substring(0, option.indexOf('=') + 1)))
                            .reduce("", String::concat);
        }

        @Override
        String batched(String url) {
            return url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=") ? url : url + ";WRITE_DELAY=" + BATCH_MS;
        }
    },

    /** A process that stops within a transaction holds its locks for 2 s and not for ever. */
    POSTGRESQL(
            "jdbc:postgresql:",
            "SET statement_timeout = 700; SET lock_timeout = 700; SET idle_in_transaction_session_timeout = 2000",
            Map.of(
                    "ApplicationName", "plusbot",
                    "connectTimeout", "1",
                    "socketTimeout", "1",
                    "sslResponseTimeout", "1000",
                    "gssResponseTimeout", "1000",
                    "loginTimeout", "3",
                    "cancelSignalTimeout", "1",
                    "tcpKeepAlive", "true",
                    "logServerErrorDetail", "false")) {
        @Override
        Driver ownDriver() {
            return new org.postgresql.Driver();
        }

        @Override
        String complete(String url) {
            return url;
        }
    };

    /**
     * A commit is answered after it reached the file, and with {@link SyncedFile} the disk. A query is never answered from the result of the one before: H2 can take
     * that for current while another connection commits (h2database#3894 and #4208). Names and modes are as in PostgreSQL. The
     * bot closes the database, not H2.
     */
    private static final List<String> REQUIRED = List.of(
            ";WRITE_DELAY=0",
            ";OPTIMIZE_REUSE_RESULTS=FALSE",
            ";MODE=PostgreSQL",
            ";DATABASE_TO_LOWER=TRUE",
            ";DB_CLOSE_ON_EXIT=FALSE");

    private static final int BATCH_MS = 100;

    private final String scheme;
    private final String limits;
    private final Map<String, String> properties;

    Dialect(String scheme, String limits, Map<String, String> properties) {
        this.scheme = scheme;
        this.limits = limits;
        this.properties = properties;
    }

    /** The dialect that the address names; empty when it names another. */
    static Optional<Dialect> at(String url) {
        return Arrays.stream(values())
                .filter(dialect -> url.startsWith(dialect.scheme))
                .findFirst();
    }

    /** The dialect of a connection. */
    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(dialect -> dialect.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The database is \"%s\", not one of %s".formatted(name, Arrays.toString(values()))));
    }

    /** Statements that limit how long a statement takes or waits for a lock, in milliseconds, in one session. */
    String limits() {
        return limits;
    }

    /**
     * The driver's properties beside the address; the address wins.
     *
     * @param seconds how long the other end may be silent
     */
    Map<String, String> properties(int seconds) {
        Map<String, String> all = new HashMap<>(properties);
        all.replace("socketTimeout", String.valueOf(seconds));
        return all;
    }

    /** The address with the options that it must have. */
    abstract String complete(String url);

    /**
     * The address for work that begins again after a power cut: its commits reach the file together and in their order, so a cut
     * takes the last of them.
     */
    String batched(String url) {
        return url;
    }

    abstract Driver ownDriver();

    /** Removes the application's drivers from the JVM's list, which would hold the application for ever. */
    static void forgetDrivers() throws SQLException {
        ClassLoader application = Dialect.class.getClassLoader();
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            boolean brought = driver.getClass().getClassLoader() == application;
            if (brought && application != ClassLoader.getSystemClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }

    boolean understands(String url) {
        try {
            return ownDriver().acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The registered driver for the address, else the application's own, since servers do not find that one. */
    Driver driver(String url) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException e) {
            return ownDriver();
        }
    }
}
