package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SchemaMarkTest {

    private static final PrivacyKey OURS = new PrivacyKey(new byte[32]);
    private static final PrivacyKey ANOTHER = new PrivacyKey(new byte[] {1, 2, 3, 4});

    @Parameter
    private TestDatabases kind;

    @Test
    void opensItsOwnDatabaseAgain() {
        DatabaseSettings settings = kind.empty();
        TestDatabases.ready(new Database(settings, OURS)).close();
        Database again = TestDatabases.ready(new Database(settings, OURS));
        again.awaitCheck();
        again.close();
    }

    @Test
    void refusesADatabaseOfAnotherKey() throws Exception {
        DatabaseSettings settings = kind.empty();
        TestDatabases.ready(new Database(settings, OURS)).close();
        refuses(new Database(settings, ANOTHER), "The database holds the users of another plusbot.privacy.key.");
        TestDatabases.ready(new Database(settings, OURS)).close();
    }

    @Test
    void refusesADatabaseOfAnEarlierBuildAndTouchesNothing() throws Exception {
        DatabaseSettings settings = kind.empty();
        TestDatabases.ready(new Database(settings, Things.MIGRATIONS)).close();
        refuses(new Database(settings, OURS), "The database is of an earlier build of Plusbot");
        Database earlier = TestDatabases.ready(new Database(settings, Things.MIGRATIONS));
        assertThat(Things.count(earlier)).isZero();
        assertThat(earlier.<Integer, RuntimeException>call(handle -> handle.createQuery(
                                "SELECT count(*) FROM information_schema.tables WHERE table_name = 'conversation'")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
        earlier.close();
    }

    private static void refuses(Database database, String line) {
        database.start();
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(database::awaitCheck)
                .withMessageStartingWith(line)
                .withMessageNotContaining("\n");
        assertThat(database.isReady()).isFalse();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> Things.count(database))
                .withMessageContaining(line);
        database.close();
    }
}
