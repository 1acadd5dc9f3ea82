package kr.plusbot.deploy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/backup} and {@code deploy/restore}, with the system's own PostgreSQL and its programs; the one that tests bring along
 * has no {@code pg_dump}. Docker only hands them on.
 */
class BackupScriptsTest {

    private static final String DOCKER = """
            #!/bin/bash
            case "$*" in
              "compose exec -T database "*) program=$5; shift 5; exec "%s/$program" --host=localhost --port=%d "$@" ;;
              "compose ps --quiet --status=running bot") cat bots ;;
              "compose up --detach --wait database") ;;
              *) echo "unknown: $*" >&2; exit 1 ;;
            esac
            """;

    private static InstalledPostgres server;

    @TempDir
    private Path folder;

    private Database bot;
    private String said = "";

    @BeforeAll
    static void start() {
        assumeThat(Path.of("/bin/bash")).as("the scripts' shell").isExecutable();
        server = InstalledPostgres.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        sql("DROP DATABASE IF EXISTS plusbot WITH (FORCE)");
        sql("CREATE DATABASE plusbot OWNER plusbot");
        Path docker = Files.writeString(folder.resolve("docker"), DOCKER.formatted(server.programs(), server.port()));
        assertThat(docker.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("bots"), "");
        Files.createDirectories(folder.resolve("src/main/resources/db"));
        Files.createSymbolicLink(
                folder.resolve("src/main/resources/db/migration"),
                Path.of("src/main/resources/db/migration").toAbsolutePath());
        startBot();
        order(1);
    }

    private void startBot() {
        bot = TestDatabases.ready(new Database(
                new DatabaseSettings("jdbc:postgresql://localhost:" + server.port() + "/plusbot", "plusbot", ""),
                new PrivacyKey(new byte[32])));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void bringsBackWhatWasThereWhileOrdersWereWritten() throws Exception {
        Process backup = begin("backup", "plusbot.dump");
        int placed = 1;
        while (backup.isAlive()) {
            order(++placed);
        }
        assertThat(end(backup)).as(said).isZero();
        assertThat(said).contains("The privacy key is not in it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("plusbot.dump"))))
                .isEqualTo("rw-------");
        order(++placed);
        bot.close();
        assertThat(run("restore", "--replace", "plusbot.dump")).as(said).isZero();
        startBot();
        int orders = number("SELECT count(*) FROM orders");
        assertThat(orders).isBetween(1, placed - 1);
        assertThat(number("SELECT count(*) FROM order_history")).isEqualTo(orders);
        order(++placed);
        assertThat(databases()).containsExactly("plusbot");
        assertThat(files()).contains("plusbot.dump").noneMatch(name -> name.startsWith("plusbot.dump."));
    }

    @Test
    void fillsAnEmptyDatabaseUnaskedAndNoOther() throws Exception {
        assertThat(run("backup", "plusbot.dump")).isZero();
        order(2);
        bot.close();
        assertThat(run("restore", "plusbot.dump")).isEqualTo(2);
        assertThat(said).contains("--replace");
        sql("DROP DATABASE plusbot");
        sql("CREATE DATABASE plusbot OWNER plusbot");
        assertThat(run("restore", "plusbot.dump")).as(said).isZero();
        startBot();
        assertThat(number("SELECT count(*) FROM orders")).isOne();
    }

    @Test
    void changesNothingWhereTheFileIsWrongOrABotRuns() throws Exception {
        assertThat(run("backup", "plusbot.dump")).isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("plusbot.dump"));
        Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.writeString(folder.resolve("nonsense"), "nonsense");
        Files.writeString(folder.resolve("empty"), "");
        bot.close();
        for (String wrong : List.of("half", "nonsense", "empty", "none")) {
            assertThat(run("restore", "--replace", wrong)).as(wrong).isEqualTo(2);
            assertThat(said).contains("Nothing was changed.");
        }
        Files.writeString(folder.resolve("bots"), "0123456789ab\n");
        assertThat(run("restore", "--replace", "plusbot.dump")).isEqualTo(1);
        assertThat(said).contains("docker compose stop bot");
        startBot();
        assertThat(number("SELECT count(*) FROM orders")).isOne();
        assertThat(databases()).containsExactly("plusbot");
    }

    @Test
    void changesNothingWhereTheBackupIsOfALaterBuild() throws Exception {
        bot.run(handle -> handle.execute(
                "INSERT INTO flyway_schema_history SELECT 1000, '999', 'later', type, 'V999__later.sql', 1, installed_by,"
                        + " installed_on, 1, TRUE FROM flyway_schema_history WHERE version = '001'"));
        assertThat(run("backup", "plusbot.dump")).isZero();
        bot.close();
        assertThat(run("restore", "--replace", "plusbot.dump")).isEqualTo(2);
        assertThat(said).contains("of a later Plusbot (its tables 999");
        assertThat(databases()).containsExactly("plusbot");
    }

    @Test
    void replacesNoFileAndLeavesNoHalfOfOne() throws Exception {
        Files.writeString(folder.resolve("mine"), "mine");
        assertThat(run("backup", "mine")).isEqualTo(2);
        assertThat(folder.resolve("mine")).hasContent("mine");
        assertThat(run("backup", "none/plusbot.dump")).isEqualTo(2);
        assertThat(run("backup")).isEqualTo(2);
        bot.close();
        sql("DROP DATABASE plusbot");
        assertThat(run("backup", "plusbot.dump")).isEqualTo(1);
        assertThat(files()).noneMatch(name -> name.startsWith("plusbot.dump"));
    }

    private int run(String script, String... words) throws Exception {
        return end(begin(script, words));
    }

    private Process begin(String script, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("deploy", script).toAbsolutePath().toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        return builder.start();
    }

    private int end(Process process) throws Exception {
        try {
            assertThat(process.waitFor(Waits.LONGEST.toMillis(), MILLISECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        said = Files.readString(folder.resolve("said"));
        return process.exitValue();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void order(int number) throws Exception {
        bot.run(handle -> {
            handle.execute(
                    "INSERT INTO orders (bot, order_date, order_number, cart, status, lines, total, memo, photos, pickup, test,"
                            + " created_at) VALUES ('main', DATE '2026-11-28', ?, gen_random_uuid(), 'PLACED', '[]', 4500, '',"
                            + " '[]', '', FALSE, CURRENT_TIMESTAMP)",
                    String.valueOf(number));
            handle.execute(
                    "INSERT INTO order_history (bot, order_date, order_number, status, at)"
                            + " VALUES ('main', DATE '2026-11-28', ?, 'PLACED', CURRENT_TIMESTAMP)",
                    String.valueOf(number));
        });
    }

    private int number(String query) throws Exception {
        return bot.call(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'plusbot%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = server.connect();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }
}
