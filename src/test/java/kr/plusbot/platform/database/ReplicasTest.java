package kr.plusbot.platform.database;

import static kr.plusbot.platform.database.Things.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.testing.PostgresServer;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes on one PostgreSQL; H2 lets only one have its file. */
class ReplicasTest {

    private final DatabaseSettings settings = PostgresServer.shared().newDatabase();
    private final List<Database> replicas = Stream.generate(() -> new Database(settings, Things.MIGRATIONS))
            .limit(4)
            .toList();

    @AfterEach
    void close() {
        replicas.forEach(Database::close);
    }

    @Test
    void migrateOnceWhenTheyStartAtOnce() throws Exception {
        replicas.forEach(Database::start);
        replicas.forEach(TestDatabases::untilItAnswers);
        int applied = replicas.get(0)
                .call(handle -> handle.createQuery("SELECT count(*) FROM flyway_schema_history")
                        .mapTo(Integer.class)
                        .one());
        assertThat(applied).isOne();
        await().until(() -> replicas.stream().allMatch(Database::isReady));
    }

    @Test
    void seeWhatTheOthersDid() throws Exception {
        replicas.forEach(TestDatabases::ready);
        assertThat(add(replicas.get(0), "커피")).isOne();
        assertThat(add(replicas.get(1), "커피")).isZero();
    }
}
