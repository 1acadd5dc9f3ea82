package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The system's own PostgreSQL, on a port and in a folder of its own. Its role is {@code plusbot}, a superuser as in docker compose. */
final class InstalledPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path data;
    private final int port;

    private InstalledPostgres(Path programs) throws IOException {
        this.programs = programs;
        this.data = Files.createTempDirectory("plusbot-installed");
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** Skips the test where none is installed. */
    static InstalledPostgres start() {
        try {
            Optional<Path> newest = newest();
            assumeThat(newest).as("a PostgreSQL below " + VERSIONS).isPresent();
            InstalledPostgres server = new InstalledPostgres(newest.orElseThrow());
            server.run(
                    "initdb",
                    "--pgdata",
                    "data",
                    "--username=plusbot",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--no-locale");
            server.run(
                    "pg_ctl",
                    "--pgdata=data",
                    "--log=log",
                    "--wait",
                    "--options=-p %d -c listen_addresses=localhost -k %s".formatted(server.port, server.data),
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> newest() throws IOException {
        if (Files.notExists(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(its -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql")
                            .allMatch(name -> Files.isExecutable(its.resolve(name))))
                    .max(Path::compareTo);
        }
    }

    /** Where {@code pg_dump} and the others lie. */
    Path programs() {
        return programs;
    }

    int port() {
        return port;
    }

    /** To the database {@code postgres}, as a superuser. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "plusbot", "");
    }

    /** PostgreSQL refuses to run as root: then it runs in a user namespace, where nobody is. */
    private void run(String program, String... words) throws IOException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(words));
        Path said = data.resolve(program + ".said");
        Process process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> command + ", see " + said).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "--pgdata=data", "--mode=immediate", "--wait", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileUtils.deleteQuietly(data.toFile());
        }
    }
}
