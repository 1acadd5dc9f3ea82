package kr.plusbot.platform.database;

import static kr.plusbot.platform.database.Things.add;
import static kr.plusbot.platform.database.Things.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class MigrationsTest {

    @Parameter
    private TestDatabases kind;

    private DatabaseSettings settings;
    private Database one;
    private Database other;

    @BeforeEach
    void newDatabase() {
        settings = kind.empty();
        one = new Database(settings, Things.MIGRATIONS);
        other = new Database(settings, Things.MIGRATIONS);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void goOnWhereAProcessWasKilled() throws Exception {
        one = TestDatabases.ready(new Database(settings, "db/none"));
        one.run(handle ->
                handle.execute("CREATE TABLE thing (name varchar NOT NULL PRIMARY KEY, amount bigint NOT NULL)"));
        TestDatabases.ready(other);
        assertThat(count(other)).isZero();
    }

    @Test
    void ofALaterBuildAreLeftAloneByAnEarlierOne() throws Exception {
        TestDatabases.ready(new Database(settings, "db/later")).close();
        TestDatabases.ready(one);
        assertThat(add(one, "커피")).isOne();
    }

    @Test
    void keepTheDatabaseFromBeingReadyWhenOneIsWrong() {
        one = new Database(settings, "db/broken");
        one.start();
        await().untilAsserted(() -> assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> count(one))
                .withMessageContaining("V002__nonsense.sql"));
        assertThat(one.isReady()).isFalse();
    }

    @Test
    void keepTheDatabaseFromBeingReadyWhenAnEarlierOneIsChanged() {
        TestDatabases.ready(one).close();
        one = new Database(settings, "db/changed");
        one.start();
        await().untilAsserted(() -> assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> count(one))
                .withMessageContaining("checksum"));
        assertThat(one.isReady()).isFalse();
    }
}
