package kr.plusbot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import kr.plusbot.platform.database.DatabaseSettings;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL that follows a {@link PostgresServer}, until it is promoted. Used by one thread. */
public final class PostgresStandby implements AutoCloseable {

    private final Path data;
    private final int port;
    private final PostgresProcesses processes;

    private PostgresStandby(Path data, int port) {
        this.data = data;
        this.port = port;
        this.processes = new PostgresProcesses(data);
    }

    /**
     * A copy of a server that does not run.
     *
     * @param port where that server listens
     */
    static PostgresStandby copy(Path primary, int port) {
        try {
            Path data = Files.createTempDirectory("plusbot-standby");
            run("cp", "-a", primary + "/.", data.toString());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.createFile(data.resolve("standby.signal"));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost user=postgres port=" + port + "'\n",
                    StandardOpenOption.APPEND);
            int own = freePort();
            Path options = data.resolve("postmaster.opts");
            Files.writeString(
                    options,
                    Files.readString(options)
                            .replace(primary.toString(), data.toString())
                            .replace("\"" + port + "\"", "\"" + own + "\""));
            return new PostgresStandby(data, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        processes.restart();
    }

    /** The same database at both servers: whichever of them takes writes. */
    public DatabaseSettings with(DatabaseSettings primary) {
        String url = primary.url().replaceFirst("/(\\w+)$", ",localhost:" + port + "/$1");
        return new DatabaseSettings(
                url + "?targetServerType=primary&hostRecheckSeconds=1", primary.user(), primary.password());
    }

    /** The same database at this server alone. */
    public DatabaseSettings insteadOf(DatabaseSettings primary) {
        String url = primary.url().replaceFirst(":\\d+/", ":" + port + "/");
        return new DatabaseSettings(url, primary.user(), primary.password());
    }

    /** Lets it take writes, since the other one is gone. */
    public void promote() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                Statement command = connection.createStatement()) {
            // Nobody follows this one.
            command.execute("ALTER SYSTEM RESET synchronous_standby_names");
            command.execute("SELECT pg_promote(true, 60)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        processes.kill();
        FileUtils.deleteQuietly(data.toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
