package kr.plusbot.platform.database;

import static java.util.stream.IntStream.range;
import static kr.plusbot.platform.database.Things.add;
import static kr.plusbot.platform.database.Things.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.FileNotFoundException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.testing.TestDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on both databases while they are well. */
@ParameterizedClass
@EnumSource
class DatabaseTest {

    @Parameter
    private TestDatabases kind;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private DatabaseSettings settings;
    private Database database;

    @BeforeEach
    void open() {
        settings = kind.empty();
        database = TestDatabases.ready(new Database(settings, Things.MIGRATIONS));
    }

    @AfterEach
    void close() {
        pool.shutdownNow();
        database.close();
    }

    @Test
    void keepsWhatTheWorkDid() throws Exception {
        assertThat(add(database, "커피")).isOne();
        assertThat(count(database)).isOne();
    }

    @Test
    void undoesWhatTheWorkDidWhenItThrows() throws Exception {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> database.run(handle -> {
                    add(handle, "커피");
                    throw new FileNotFoundException();
                }));
        assertThat(count(database)).isZero();
    }

    @Test
    void triesAgainWhatTheDatabaseCouldNotPutInOrder() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        database.run(handle -> {
            add(handle, "커피");
            if (runs.incrementAndGet() < 3) {
                fail(handle, "40001");
            }
        });
        assertThat(runs).hasValue(3);
        assertThat(count(database)).isOne();
    }

    @Test
    void givesUpWhatTheDatabaseCannotPutInOrder() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> database.run(handle -> {
                    runs.incrementAndGet();
                    add(handle, "커피");
                    fail(handle, "40001");
                }));
        assertThat(runs).hasValue(3);
        assertThat(count(database)).isZero();
    }

    @Test
    void triesNothingAgainThatMayHaveBeenDone() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> database.run(handle -> {
                    runs.incrementAndGet();
                    fail(handle, "40003");
                }));
        assertThat(runs).hasValue(1);
    }

    @Test
    void triesNothingAgainWhenTheTimeIsOver() {
        AtomicInteger runs = new AtomicInteger();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> database.run(handle -> {
                    runs.incrementAndGet();
                    CallBudget.of(handle)
                            .since(System.nanoTime() - Duration.ofSeconds(1).toNanos());
                    add(handle, "커피");
                }));
        assertThat(runs).hasValue(1);
    }

    /** Has the database itself fail in this way. */
    private void fail(Handle handle, String state) {
        handle.execute(
                kind == TestDatabases.H2
                        ? "CALL SIGNAL('" + state + "', 'injected')"
                        : "DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '" + state + "'; END $$");
    }

    @Test
    void keepsAndComparesTextByItsCharacters() throws Exception {
        String composed = Normalizer.normalize("가", Normalizer.Form.NFC);
        List<String> texts = List.of(
                "아이유 👩‍👩‍👧‍👦 ‮עברית",
                "🐧".repeat(255),
                composed,
                Normalizer.normalize(composed, Normalizer.Form.NFD),
                "key",
                "KEY",
                "key ",
                "' or 1=1 --",
                "\uFFFD");
        for (String text : texts) {
            assertThat(add(database, text)).as(text).isOne();
        }
        List<String> kept = database.call(handle ->
                handle.createQuery("SELECT name FROM thing").mapTo(String.class).list());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void refusesTextThatTheDatabasesDoNotKeepAlike() throws Exception {
        for (String text : List.of("a\0b", "\uD83D", "\uDC27", "\uDC27\uD83D")) {
            assertThatIllegalArgumentException().isThrownBy(() -> add(database, text));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            database.run(handle -> handle.prepareBatch("INSERT INTO thing (name, amount) VALUES (?, ?)")
                                    .add(text, 1)
                                    .execute()));
        }
        assertThat(count(database)).isZero();
    }

    @Test
    void keepsMomentsToTheMicrosecondInAnyTimeZone() throws Exception {
        Instant inTheHourThatComesTwice = Instant.parse("2026-11-01T08:30:00.123456Z");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            database.run(handle -> handle.execute(
                    "INSERT INTO thing (name, amount, made) VALUES ('a', 1, ?)", inTheHourThatComesTwice));
            Instant kept = database.call(handle -> handle.createQuery("SELECT made FROM thing WHERE made = :made")
                    .bind("made", inTheHourThatComesTwice)
                    .mapTo(Instant.class)
                    .one());
            assertThat(kept).isEqualTo(inTheHourThatComesTwice);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void keepsWhatBelongsToOneTransactionTogetherOrNotAtAll() throws Exception {
        database.call(handle -> {
            add(handle, "커피");
            return database.within(Database.transaction(handle), same -> add(same, "차"));
        });
        assertThat(count(database)).isEqualTo(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(handle -> {
                    database.within(Database.transaction(handle), same -> add(same, "우유"));
                    throw new IllegalStateException("given up");
                }));
        assertThat(count(database)).isEqualTo(2);
    }

    @Test
    void refusesATransactionOfSomebodyElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.within(new Transaction() {}, handle -> add(handle, "커피")));
    }

    @Test
    void countsNothingForAKeyThatIsThere() throws Exception {
        add(database, "커피");
        int added = database.call(handle -> add(handle, "커피") + add(handle, "차"));
        assertThat(added).isOne();
    }

    @Test
    void letsOneOfManyAddAKey() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> added = range(0, 8)
                .mapToObj(i -> pool.submit(() -> {
                    start.await();
                    return add(database, "커피");
                }))
                .toList();
        start.countDown();
        int sum = 0;
        for (Future<Integer> one : added) {
            sum += one.get();
        }
        assertThat(sum).isOne();
    }

    @Test
    void namesTheStatementThatTheDatabaseRefusesButNoValue() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(handle -> {
                    handle.execute("INSERT INTO thing (name, amount) VALUES (?, 1)", "secret");
                    handle.execute("INSERT INTO thing (name, amount) VALUES (?, 1)", "secret");
                }))
                .withMessageContaining("INSERT INTO thing")
                .withMessageContaining("23505")
                .withNoCause()
                .satisfies(refused ->
                        assertThat(refused).hasToString(refused.toString().replace("secret", "")));
    }

    @Test
    void isUnavailableToThoseWhoWaitForALockAndToNobodyElse() throws Exception {
        add(database, "커피");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> holder = pool.submit(() -> {
            database.run(handle -> {
                raise(handle);
                held.countDown();
                release.await();
            });
            return null;
        });
        held.await();
        Unavailable.within(() -> database.run(DatabaseTest::raise));
        assertThat(TestDatabases.answers(database)).isTrue();
        release.countDown();
        holder.get();
    }

    @Test
    void isUnavailableToAStatementThatTakesTooLong() {
        Unavailable.within(() -> database.run(handle -> handle.createQuery(
                        switch (kind) {
                            case H2 -> "SELECT count(*) FROM system_range(1, 100000) a, system_range(1, 100000) b";
                            case POSTGRESQL ->
                                "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
                        })
                .mapTo(Long.class)
                .one()));
    }

    @Test
    void isUnavailableToStatementsThatTakeTooLongTogether() {
        Unavailable.within(() -> database.run(handle -> {
            while (true) {
                handle.createQuery("SELECT count(*) FROM thing")
                        .mapTo(Long.class)
                        .one();
            }
        }));
    }

    @Test
    void servesAThreadThatWasInterruptedAndLeavesItSo() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertThat(add(database, "커피")).isOne();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void keepsWhatItHasWhenItIsClosedAndOpened() throws Exception {
        add(database, "커피");
        database.close();
        assertThat(TestDatabases.answers(database)).isFalse();
        database = TestDatabases.ready(new Database(settings, Things.MIGRATIONS));
        assertThat(count(database)).isOne();
    }

    @Test
    void isUnavailableUntilItIsStarted() {
        Database unstarted = new Database(settings, Things.MIGRATIONS);
        Unavailable.within(() -> count(unstarted));
        assertThat(unstarted.isReady()).isFalse();
    }

    private static void raise(Handle handle) {
        handle.execute("UPDATE thing SET amount = amount + 1 WHERE name = '커피'");
    }
}
