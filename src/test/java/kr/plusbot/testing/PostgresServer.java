package kr.plusbot.testing;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.util.logging.Level.WARNING;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import kr.plusbot.platform.database.DatabaseSettings;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL on a port of its own, started from Maven artifacts, that can be frozen, killed and started again. What
 * it says it has written is on the disk (zonky alone switches {@code fsync} and {@code synchronous_commit} off). Its
 * databases belong to a role that is no superuser, as in production.
 */
public final class PostgresServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kr.plusbot.testkit");
    private static final Logger TALKATIVE = Logger.getLogger("io.zonky");
    private static final String OWNER = "plusbot";
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    private final AtomicInteger databases = new AtomicInteger();
    private final Path data = Files.createTempDirectory("plusbot-postgres");
    private final PostgresProcesses processes = new PostgresProcesses(data);
    private final EmbeddedPostgres embedded;

    /** Starts a server for one test class, which closes it: its kills and restarts are quick, for it holds little. */
    public static PostgresServer start() {
        return orSkip(tryToStart());
    }

    private PostgresServer() throws IOException {
        TALKATIVE.setLevel(WARNING);
        embedded = EmbeddedPostgres.builder()
                .setOutputRedirector(DISCARD)
                .setPGStartupWait(Waits.LONGEST)
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("recovery_init_sync_method", LINUX ? "syncfs" : "fsync")
                .start();
        sql("CREATE ROLE " + OWNER + " LOGIN");
    }

    /** The one server that the tests of this process share; it ends with the process. Skips the test where none starts. */
    public static PostgresServer shared() {
        return orSkip(Shared.SERVER);
    }

    /** A new, empty database on this server. */
    public DatabaseSettings newDatabase() {
        String name = "plusbot" + databases.incrementAndGet();
        sql("CREATE DATABASE " + name + " OWNER " + OWNER);
        return new DatabaseSettings("jdbc:postgresql://localhost:" + embedded.getPort() + "/" + name, OWNER, "");
    }

    /** Throws that database away, even from those who use it. */
    public void drop(DatabaseSettings settings) {
        sql("DROP DATABASE " + name(settings) + " WITH (FORCE)");
    }

    /** Cuts the connections that anybody has to that database. */
    public void disconnect(DatabaseSettings settings) {
        sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name(settings) + "'");
    }

    /** Changes that database for its future connections, such as {@code CONNECTION LIMIT 0}. */
    public void configure(DatabaseSettings settings, String change) {
        sql("ALTER DATABASE " + name(settings) + " " + change);
    }

    private static String name(DatabaseSettings settings) {
        return settings.url().substring(settings.url().lastIndexOf('/') + 1);
    }

    /** Runs a statement as the superuser, in the database {@code postgres}. */
    public void sql(String statement) {
        try (Connection connection = embedded.getPostgresDatabase().getConnection();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a second server that follows this one, which from now on commits nothing that the other does not have. Connections
     * to this one are cut once.
     */
    public PostgresStandby standby() {
        kill();
        PostgresStandby standby = PostgresStandby.copy(data, embedded.getPort());
        restart();
        standby.start();
        sql("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (*)'");
        sql("SELECT pg_reload_conf()");
        await().atMost(Waits.LONGEST).until(this::hasSynchronousStandby);
        return standby;
    }

    private boolean hasSynchronousStandby() {
        return number("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'") == 1;
    }

    private int number(String query) {
        try (Connection connection = embedded.getPostgresDatabase().getConnection();
                Statement command = connection.createStatement();
                ResultSet result = command.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops all its processes where they stand; connections stay open and nobody answers. */
    public void freeze() {
        processes.freeze();
    }

    /** Lets it go on after {@link #freeze}. */
    public void thaw() {
        processes.thaw();
    }

    /** Ends all its processes at once. Works on a frozen one, too. */
    public void kill() {
        processes.kill();
    }

    /** Starts it again after {@link #kill}, on the same port with the same data, and waits until it is open. */
    public void restart() {
        processes.restart();
    }

    @Override
    public void close() throws IOException {
        thaw();
        embedded.close();
    }

    private static Optional<PostgresServer> tryToStart() {
        try {
            return Optional.of(new PostgresServer());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No PostgreSQL starts here", e);
            return Optional.empty();
        }
    }

    private static PostgresServer orSkip(Optional<PostgresServer> server) {
        Assumptions.assumeTrue(server.isPresent(), "No PostgreSQL starts here, see the log");
        return server.orElseThrow();
    }

    /** Started when first asked for. */
    private static final class Shared {

        static final Optional<PostgresServer> SERVER = tryToStart();
    }
}
