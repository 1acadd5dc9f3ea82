package kr.plusbot.platform.database;

import static java.nio.file.StandardOpenOption.WRITE;
import static kr.plusbot.platform.database.Things.add;
import static kr.plusbot.platform.database.Things.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to the file of H2. */
class H2FileTest {

    @TempDir
    private Path directory;

    private Path file;
    private Path seal;
    private Database database;

    @BeforeEach
    void open() throws DatabaseUnavailable {
        file = directory.resolve("plusbot.mv.db");
        seal = directory.resolve("plusbot.mv.db.seal");
        database = TestDatabases.ready(at("file:"));
        add(database, "커피");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isLeftWithItsSealWhenTheDatabaseIsClosed() throws IOException {
        database.close();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, seal);
        }
    }

    @Test
    void carriesNoSealWhileItIsOpen() {
        assertThat(seal).doesNotExist();
    }

    @Test
    @SuppressWarnings("try")
    void isWaitedForWhileAnotherProcessHasIt() throws Exception {
        database.close();
        database = at("file:");
        try (FileChannel channel = FileChannel.open(file, WRITE);
                FileLock lock = channel.lock()) {
            database.start();
            refused("already in use");
        }
        Unavailable.over(database);
        assertThat(count(database)).isOne();
    }

    @Test
    void loosesNothingThatItAcknowledgedOnAFullDisk() throws Exception {
        database.close();
        FullDisk.install();
        database = TestDatabases.ready(at("disk:"));
        FullDisk.full(true);
        try {
            Unavailable.within(() -> add(database, "차"));
            Unavailable.within(() -> add(database, "차"));
        } finally {
            FullDisk.full(false);
        }
        Unavailable.over(database);
        await().until(() -> add(database, "물") == 1);
        assertThat(database.<Integer, RuntimeException>call(
                        handle -> handle.createQuery("SELECT count(*) FROM thing WHERE name IN ('커피', '물')")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(2);
    }

    enum Damage {
        CUT_TO_NOTHING {
            @Override
            void doTo(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_IN_HALF {
            @Override
            void doTo(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        },
        OVERWRITTEN {
            @Override
            void doTo(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, WRITE)) {
                    channel.write(ByteBuffer.wrap("nonsense".getBytes()), channel.size() / 2);
                }
            }
        },
        LOST {
            @Override
            void doTo(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void doTo(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAndLeftAloneWhenItWasDamagedSinceItWasClosed(Damage damage) throws Exception {
        database.close();
        damage.doTo(file);
        byte[] damaged = Files.exists(file) ? Files.readAllBytes(file) : null;
        database = at("file:");
        database.start();
        refused("is not as it was");
        assertThat(database.isReady()).isFalse();
        assertThat(Files.exists(file) ? Files.readAllBytes(file) : null).isEqualTo(damaged);
    }

    @Test
    void isRefusedAndLeftAloneWhenItIsNoDatabase() throws Exception {
        database.close();
        Files.delete(seal);
        byte[] nonsense = "nonsense".repeat(10_000).getBytes();
        Files.write(file, nonsense);
        database = at("file:");
        database.start();
        refused("90030");
        assertThat(database.isReady()).isFalse();
        assertThat(file).hasBinaryContent(nonsense);
    }

    @Test
    void isUsedAsItIsWhenTheOperatorTakesTheSealAway() throws Exception {
        database.close();
        Files.delete(seal);
        database = TestDatabases.ready(at("file:"));
        assertThat(count(database)).isOne();
    }

    private Database at(String scheme) {
        return new Database(
                new DatabaseSettings("jdbc:h2:" + scheme + directory.resolve("plusbot"), "", ""), Things.MIGRATIONS);
    }

    private void refused(String reason) {
        await().untilAsserted(() -> assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> count(database))
                .withMessageContaining(reason));
    }
}
