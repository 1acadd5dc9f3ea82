package kr.plusbot.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.plusbot.database.DatabaseSettings;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL on a port of its own, started from Maven artifacts, that can be frozen, killed and started again. What
 * it says it has written is on the disk (zonky alone switches {@code fsync} and {@code synchronous_commit} off). Its
 * databases belong to a role that is no superuser, as in production.
 */
public final class PostgresServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kr.plusbot.testkit");
    private static final String OWNER = "plusbot";
    private static final long EXIT_SECONDS = 20;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path data = TestDatabases.directory();
    private final EmbeddedPostgres embedded;

    private PostgresServer() throws IOException {
        embedded = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        sql("CREATE ROLE " + OWNER + " LOGIN");
    }

    /** The one server that the tests of this process share; it ends with the process. Skips the test where none starts. */
    public static PostgresServer shared() {
        Assumptions.assumeTrue(Shared.SERVER.isPresent(), "No PostgreSQL starts here, see the log");
        return Shared.SERVER.get();
    }

    /** A new, empty database on this server. */
    public DatabaseSettings newDatabase() {
        String name = "plusbot" + databases.incrementAndGet();
        sql("CREATE DATABASE " + name + " OWNER " + OWNER);
        return new DatabaseSettings("jdbc:postgresql://localhost:" + embedded.getPort() + "/" + name, OWNER, "");
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

    /** Stops all its processes where they stand; connections stay open and nobody answers. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on after {@link #freeze}. */
    public void thaw() {
        signal("CONT");
    }

    /** Ends all its processes at once, as a power cut would. Works on a frozen one, too. */
    public void kill() {
        List<ProcessHandle> victims = signal("KILL");
        victims.forEach(
                victim -> victim.onExit().orTimeout(EXIT_SECONDS, SECONDS).join());
    }

    /** Starts it again after {@link #kill}, on the same port with the same data, and waits until it is open. */
    public void restart() {
        try {
            List<String> options =
                    List.of(Files.readString(data.resolve("postmaster.opts")).split(" ", 2));
            String control = options.get(0).replaceFirst("postgres$", "pg_ctl");
            run(control, "-D", data.toString(), "-o", options.get(1).strip(), "-l", data + "/log", "-w", "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        thaw();
        embedded.close();
    }

    private List<ProcessHandle> signal(String name) {
        List<ProcessHandle> processes = processes();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        execute(command);
        return processes;
    }

    /** The first process, then its children. */
    private List<ProcessHandle> processes() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).stream()
                    .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root: then it runs in a user namespace, where nobody is. */
    private static void run(String... command) {
        List<String> whole = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        whole.addAll(List.of(command));
        execute(whole);
    }

    private static void execute(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).as("%s", command).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Started when first asked for. */
    private static final class Shared {

        static final Optional<PostgresServer> SERVER = start();

        private static Optional<PostgresServer> start() {
            try {
                return Optional.of(new PostgresServer());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "No PostgreSQL starts here, its tests are skipped", e);
                return Optional.empty();
            }
        }
    }
}
