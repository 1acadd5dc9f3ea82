package kr.plusbot.platform.database;

import static kr.plusbot.platform.database.Things.add;
import static kr.plusbot.platform.database.Things.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.plusbot.testing.PostgresServer;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does when it is not well, and that all is well again soon after it is. */
class PostgresOutageTest {

    private static PostgresServer server;

    private final DatabaseSettings settings = server.newDatabase();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private Database database = new Database(settings, Things.MIGRATIONS);

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws DatabaseUnavailable {
        TestDatabases.ready(database);
        add(database, "커피");
    }

    @AfterEach
    void close() {
        pool.shutdownNow();
        database.close();
        server.drop(settings);
    }

    @Test
    void isUnavailableWhileTheServerIsFrozen() throws Exception {
        server.freeze();
        try {
            List<Future<?>> crowd = Stream.<Future<?>>generate(
                            () -> pool.submit(() -> Unavailable.within(() -> add(database, "차"))))
                    .limit(20)
                    .toList();
            for (Future<?> one : crowd) {
                one.get();
            }
            Unavailable.known(database);
        } finally {
            server.thaw();
        }
        Unavailable.over(database);
        assertThat(database.isReady()).isTrue();
        assertThat(count(database)).isOne();
    }

    @Test
    void comesBackAfterAFreezeThatNobodyNoticedForLong() throws Exception {
        server.freeze();
        try {
            Unavailable.within(() -> add(database, "차"));
        } finally {
            server.thaw();
        }
        Unavailable.over(database);
    }

    @Test
    void keepsWhatItSaidWhenTheServerIsKilled() throws Exception {
        server.kill();
        try {
            Unavailable.within(() -> add(database, "차"));
            Unavailable.known(database);
        } finally {
            server.restart();
        }
        Unavailable.over(database);
        assertThat(count(database)).isOne();
    }

    @Test
    void startsWhileTheServerIsDownAndBecomesReadyWhenItComes() throws Exception {
        database.close();
        server.kill();
        try {
            database = new Database(settings, Things.MIGRATIONS);
            database.start();
            Unavailable.within(() -> count(database));
            assertThat(database.isReady()).isFalse();
        } finally {
            server.restart();
        }
        Unavailable.over(database);
        await().until(database::isReady);
    }

    @Test
    void survivesTheLossOfItsConnections() {
        server.disconnect(settings);
        Unavailable.over(database);
    }

    @Test
    void isUnavailableWhileTheServerIsOutOfConnections() throws Exception {
        server.configure(settings, "CONNECTION LIMIT 0");
        server.disconnect(settings);
        Unavailable.known(database);
        server.configure(settings, "CONNECTION LIMIT -1");
        Unavailable.over(database);
    }

    @Test
    void goesOnWithTheConnectionsItGetsWhenThereAreNotEnough() throws Exception {
        database.close();
        server.configure(settings, "CONNECTION LIMIT 3");
        database = TestDatabases.ready(new Database(settings, Things.MIGRATIONS));
        List<Future<?>> crowd = Stream.<Future<?>>generate(
                        () -> pool.submit(() -> await().until(() -> TestDatabases.answers(database))))
                .limit(20)
                .toList();
        for (Future<?> one : crowd) {
            one.get();
        }
        assertThat(count(database)).isOne();
    }

    @Test
    void readsButDoesNotWriteWhileTheServerIsReadOnly() throws Exception {
        server.configure(settings, "SET default_transaction_read_only = on");
        server.disconnect(settings);
        Unavailable.over(database);
        Unavailable.within(() -> add(database, "차"));
        Unavailable.over(database);
        server.configure(settings, "SET default_transaction_read_only = off");
        await().until(() -> writes());
    }

    @Test
    void isUnavailableWhenTheConnectionIsLostWithinACall() {
        Unavailable.within(() -> database.run(handle -> {
            add(handle, "차");
            server.disconnect(settings);
        }));
        Unavailable.over(database);
    }

    @Test
    void isUnavailableWhenTheConnectionIsLostInTheCommit() throws Exception {
        atCommit("PERFORM pg_terminate_backend(pg_backend_pid());");
        Unavailable.within(() -> add(database, "차"));
        Unavailable.over(database);
    }

    @Test
    void isUnavailableWhenTheCommitTakesTooLong() throws Exception {
        atCommit("PERFORM pg_sleep(30);");
        Unavailable.within(() -> add(database, "차"));
        Unavailable.over(database);
        assertThat(count(database)).isOne();
    }

    @Test
    void refusesWhatIsWrongWithoutDoubtingTheDatabase() {
        assertThatIllegalStateException().isThrownBy(() -> database.run(handle -> handle.execute("SELECT nothing")));
        assertThat(TestDatabases.answers(database)).isTrue();
    }

    private boolean writes() {
        try {
            return add(database, "차") == 1;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    private void atCommit(String statement) throws DatabaseUnavailable {
        database.run(handle -> {
            handle.execute("CREATE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + statement
                    + " RETURN NULL; END $$");
            handle.execute("CREATE CONSTRAINT TRIGGER disturb AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED "
                    + "FOR EACH ROW EXECUTE FUNCTION disturb()");
        });
    }
}
