package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code backup} and {@code restore} of an H2, with a running bot and without. */
class BackupTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private final List<String> said = new ArrayList<>();
    private Settings settings;
    private Database database;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        settings = settings(data);
        database = bot(settings);
        file = elsewhere.resolve("plusbot.sql.gz");
        order(1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasCommittedTogetherWhileOrdersAreWritten() throws Exception {
        AtomicInteger placed = new AtomicInteger(1);
        CompletableFuture<Integer> backup = whileTheBotAnswers(() -> order(placed.incrementAndGet()));
        assertThat(backup.get()).isZero();
        int before = placed.get();
        order(placed.incrementAndGet());
        database.close();
        database = restored();
        int orders = number("SELECT count(*) FROM orders");
        assertThat(orders).isBetween(1, before);
        assertThat(number("SELECT count(*) FROM order_history")).isEqualTo(orders);
        assertThat(number("SELECT placed FROM order_count")).isEqualTo(orders);
        order(placed.incrementAndGet());
    }

    @Test
    void isOneFileForItsOwnerAndLeavesNothingElse() throws Exception {
        database.close();
        assertThat(backup()).isZero();
        assertThat(elsewhere).isDirectoryContaining(file::equals);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files.map(its -> its.getFileName().toString()))
                    .containsExactlyInAnyOrder("plusbot.mv.db", "plusbot.mv.db.seal", "privacy.key");
        }
        database = bot(settings);
        assertThat(number("SELECT count(*) FROM orders")).isOne();
    }

    @Test
    void saysWhereTheKeyLiesAndDoesNotHoldIt() throws Exception {
        database.close();
        backup();
        assertThat(said.get(1)).contains(data.resolve("privacy.key").toString());
        said.clear();
        Path other = elsewhere.resolve("other");
        assertThat(new RestoreCommand(settings(other)).applyAsInt(List.of(file.toString()), said::add))
                .isZero();
        assertThat(said.get(1))
                .contains("비밀이 없어요")
                .contains(other.resolve("privacy.key").toString());
        assertThat(other.resolve("privacy.key")).doesNotExist();
    }

    @Test
    void isNotRestoredWhileTheBotRunsNorOverADatabaseUnasked() throws Exception {
        whileTheBotAnswers(() -> {}).get();
        refuses(() -> restore(), "봇이 돌고 있어요");
        database.close();
        order(bot(settings), 2).close();
        refuses(() -> restore(), "--replace");
        database = bot(settings);
        assertThat(number("SELECT count(*) FROM orders")).isEqualTo(2);
    }

    @Test
    void replacesADatabaseWhenAsked() throws Exception {
        whileTheBotAnswers(() -> {}).get();
        order(2);
        database.close();
        assertThat(restore("--replace")).isZero();
        database = bot(settings);
        assertThat(number("SELECT count(*) FROM orders")).isOne();
    }

    @Test
    void replacesNoFile() throws Exception {
        Files.writeString(file, "mine");
        refuses(() -> backup(), "이미 있는 파일");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesPathsThatCannotBeWritten() {
        refuses(() -> backup(elsewhere.resolve("none/plusbot.gz").toString()), "폴더가 없어요");
        refuses(() -> backup("/"), "이미 있는 파일");
        refuses(() -> backup("a\0b"), "파일 이름으로 쓸 수 없어요");
        refuses(() -> new BackupCommand(settings).applyAsInt(List.of(), said::add), "하나");
        refuses(() -> new BackupCommand(settings).applyAsInt(List.of("a", "b"), said::add), "하나");
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        database.close();
        backup();
        byte[] whole = Files.readAllBytes(file);
        refusesFile(new byte[0], "백업 파일이 아니거나");
        refusesFile("nonsense".getBytes(), "백업 파일이 아니거나");
        refusesFile(Arrays.copyOf(whole, whole.length / 2), "상했어요");
        whole[whole.length / 2] ^= 1;
        refusesFile(whole, "상했어요");
        refusesFile(compressed("SELECT 1;"), "Plusbot의 백업 파일이 아니에요");
        refusesFile(compressed("-- Plusbot backup 2\nSELECT 1;"), "더 새로운 Plusbot");
        refusesFile(compressed("-- Plusbot backup 1\nSELECT 1;"), "읽을 수 있는 백업이 아니에요");
        refusesFile(compressed("-- Plusbot backup 1\nnonsense;"), "읽을 수 있는 백업이 아니에요");
        refuses(() -> restore(elsewhere.resolve("none").toString(), "--replace"), "읽을 수 있는 파일이 아니에요");
        try (var files = Files.list(data)) {
            assertThat(files.map(its -> its.getFileName().toString()))
                    .containsExactlyInAnyOrder("plusbot.mv.db", "plusbot.mv.db.seal", "privacy.key");
        }
        database = bot(settings);
        assertThat(number("SELECT count(*) FROM orders")).isOne();
    }

    @Test
    void refusesABackupOfALaterBuild() throws Exception {
        database.run(handle -> handle.execute(
                "INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 1000, '999', 'later', \"type\", 'V999__later.sql',"
                        + " 1, \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\""
                        + " WHERE \"version\" = '001'"));
        database.close();
        assertThat(backup()).isZero();
        refuses(
                () -> new RestoreCommand(settings(elsewhere)).applyAsInt(List.of(file.toString()), said::add),
                "더 새로운 Plusbot");
        assertThat(elsewhere.resolve("plusbot.mv.db")).doesNotExist();
        database = bot(settings);
    }

    @Test
    void saysSoWhereNoBotAnswers() throws Exception {
        Database other = bot(settings(elsewhere));
        Settings confused = new Settings(
                Map.of(
                        "plusbot.data.directory",
                        data.toString(),
                        "plusbot.database.url",
                        "jdbc:h2:file:" + elsewhere.resolve("plusbot")),
                Map.of());
        int code = new BackupCommand(confused, Duration.ZERO).applyAsInt(List.of(file.toString()), said::add);
        assertThat(code).isOne();
        assertThat(said).singleElement().asString().contains("봇이 답하지 않아요");
        assertThat(file).doesNotExist();
        other.close();
    }

    @Test
    void refusesOtherDatabases() {
        for (String url : List.of("jdbc:postgresql://localhost/plusbot", "jdbc:h2:mem:plusbot")) {
            Settings others = new Settings(
                    Map.of("plusbot.data.directory", data.toString(), "plusbot.database.url", url), Map.of());
            refuses(() -> new BackupCommand(others).applyAsInt(List.of(file.toString()), said::add), "H2 파일이 아니에요");
            refuses(() -> new RestoreCommand(others).applyAsInt(List.of(file.toString()), said::add), "H2 파일이 아니에요");
        }
    }

    private void refusesFile(byte[] content, String reason) throws Exception {
        Path wrong = Files.write(elsewhere.resolve("wrong"), content);
        refuses(() -> restore(wrong.toString(), "--replace"), reason);
    }

    private static byte[] compressed(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes());
        }
        return bytes.toByteArray();
    }

    private static void refuses(Act act, String reason) {
        assertThatIllegalArgumentException().isThrownBy(act::run).withMessageContaining(reason);
    }

    private CompletableFuture<Integer> whileTheBotAnswers(Act meanwhile) throws Exception {
        BackupRequests bot = new BackupRequests(new DatabaseSettings(settings), settings);
        var command = CompletableFuture.supplyAsync(this::backup);
        var answering = CompletableFuture.runAsync(() -> {
            while (!command.isDone()) {
                try {
                    bot.take(data);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        while (!command.isDone()) {
            meanwhile.run();
        }
        answering.get();
        return command;
    }

    private int backup() {
        return backup(file.toString());
    }

    private int backup(String name) {
        return new BackupCommand(settings).applyAsInt(List.of(name), said::add);
    }

    private int restore() {
        return restore(file.toString());
    }

    private int restore(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        if (arguments.get(0).startsWith("--")) {
            arguments.add(file.toString());
        }
        return new RestoreCommand(settings).applyAsInt(arguments, said::add);
    }

    /** Elsewhere, with the same key. */
    private Database restored() throws Exception {
        Path other = Files.createDirectory(elsewhere.resolve("other"));
        Files.copy(data.resolve("privacy.key"), other.resolve("privacy.key"));
        said.clear();
        assertThat(new RestoreCommand(settings(other)).applyAsInt(List.of(file.toString()), said::add))
                .isZero();
        assertThat(said).noneMatch(line -> line.contains("비밀이 없어요"));
        return bot(settings(other));
    }

    private static Settings settings(Path directory) {
        return new Settings(Map.of("plusbot.data.directory", directory.toString()), Map.of());
    }

    private static Database bot(Settings settings) {
        Database opened = TestDatabases.ready(new Database(new DatabaseSettings(settings), new PrivacyKey(settings)));
        await().until(() -> TestDatabases.answers(opened));
        return opened;
    }

    private void order(int number) throws Exception {
        order(database, number);
    }

    private static Database order(Database database, int number) throws Exception {
        database.run(handle -> place(handle, String.valueOf(number)));
        return database;
    }

    private static void place(Handle handle, String number) {
        handle.execute("INSERT INTO order_count VALUES ('main', DATE '2026-11-28', FALSE, 0) ON CONFLICT DO NOTHING");
        handle.execute("UPDATE order_count SET placed = placed + 1");
        handle.execute(
                "INSERT INTO orders (bot, order_date, order_number, cart, status, lines, total, memo, photos, pickup, test, created_at)"
                        + " VALUES ('main', DATE '2026-11-28', ?, gen_random_uuid(), 'PLACED', '[]', 4500, '얼음 ''없이'' 🧊', '[]', '',"
                        + " FALSE, CURRENT_TIMESTAMP)",
                number);
        handle.execute(
                "INSERT INTO order_history (bot, order_date, order_number, status, at)"
                        + " VALUES ('main', DATE '2026-11-28', ?, 'PLACED', CURRENT_TIMESTAMP)",
                number);
    }

    private int number(String query) throws Exception {
        return database.call(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private interface Act {
        void run() throws Exception;
    }
}
