package kr.plusbot.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.database.DatabaseUnavailable;
import org.apache.commons.io.FileUtils;

/**
 * The databases that whatever touches SQL is tested on. A test class runs on each:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource
 * class OrdersTest {
 *
 *     @Parameter
 *     TestDatabases kind;
 *
 *     private Database database;
 *
 *     @BeforeEach
 *     void open() {
 *         database = kind.open(kind.empty());
 *     }
 *
 *     @AfterEach
 *     void close() {
 *         database.close();
 *     }
 * }
 * }</pre>
 *
 * <p>Two replicas are {@code open(settings)} called twice with the same settings. Where no PostgreSQL starts, its half is
 * skipped, and says why.
 */
public enum TestDatabases {

    /** A file of its own, written as in production. */
    H2 {
        @Override
        public DatabaseSettings empty() {
            return new DatabaseSettings("jdbc:h2:file:" + directory().resolve("plusbot"), "", "");
        }
    },

    /** A database of its own in {@link PostgresServer#shared()}. */
    POSTGRESQL {
        @Override
        public DatabaseSettings empty() {
            return PostgresServer.shared().newDatabase();
        }
    };

    /** The settings of a new database without tables. */
    public abstract DatabaseSettings empty();

    /** The database with the application's tables, ready. The caller closes it. */
    public Database open(DatabaseSettings settings) {
        return ready(new Database(settings));
    }

    /** Starts the database and waits until it is ready and answers. */
    public static Database ready(Database database) {
        database.start();
        await().until(database::isReady);
        untilItAnswers(database);
        return database;
    }

    /** Waits until the database answers, a minute at most. */
    public static void untilItAnswers(Database database) {
        await().atMost(Waits.LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> answers(database));
    }

    /** Whether the database does what it is asked. */
    public static boolean answers(Database database) {
        try {
            return database.call(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    /** A new directory, gone with this process. */
    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("plusbot");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(directory.toFile())));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
