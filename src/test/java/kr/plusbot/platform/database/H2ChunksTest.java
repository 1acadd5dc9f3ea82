package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each commit takes one more number for a chunk of H2's file, of 2^26. An H2 before 2.3.230 stops at the end of them ("Invalid chunk id
 * 0"); today's begins again, and leaves out what is in use. {@code plusbot.test.chunks} is how many commits to make without the
 * jump to the end, see {@code src/test/chunks}.
 */
class H2ChunksTest {

    private static final long WITHOUT_JUMP = Long.getLong("plusbot.test.chunks", 0);

    private static final int BEFORE_THE_END = 100;
    private static final int COMMITS = 400;

    @TempDir
    private Path directory;

    private Connection connection;

    @Test
    void haveNumbersAgainWhenTheyRunOut() throws Exception {
        open();
        run("CREATE TABLE thing (id integer PRIMARY KEY, amount bigint NOT NULL)");
        run("INSERT INTO thing SELECT \"X\", 0 FROM system_range(1, 1000)");
        if (WITHOUT_JUMP == 0) {
            jump();
        }
        long commits = Math.max(COMMITS, WITHOUT_JUMP);
        boolean began = false;
        int last = last();
        for (long i = 1; i <= commits; i++) {
            run("UPDATE thing SET amount = " + i + " WHERE id = 7");
            began |= last() < last;
            last = last();
            if (i % (commits / 4) == 0) {
                connection.close();
                open();
                assertThat(number("SELECT amount FROM thing WHERE id = 7")).isEqualTo(i);
                last = last();
            }
        }
        assertThat(number("SELECT count(*) FROM thing")).isEqualTo(1_000);
        assertThat(began)
                .as("after %d commits the last number is %d", commits, last)
                .isEqualTo(WITHOUT_JUMP == 0 || commits > Chunk.MAX_ID);
        connection.close();
    }

    /** As if so many commits had been made. The newest chunk is known by that number, too, until the next one is written. */
    @SuppressWarnings("unchecked")
    private void jump() throws Exception {
        int far = Chunk.MAX_ID - BEFORE_THE_END;
        FileStore<?> file = file();
        Map<Integer, Chunk<?>> chunks = (Map<Integer, Chunk<?>>) field("chunks").get(file);
        Chunk<?> newest = chunks.values().stream()
                .max(Comparator.comparing(its -> its.id))
                .orElseThrow();
        chunks.put(far, newest);
        field("lastChunkId").setInt(file, far);
        run("UPDATE thing SET amount = 0 WHERE id = 7");
        assertThat(last()).isGreaterThan(far);
        chunks.remove(far);
    }

    /** The number of the newest chunk. H2 counts on while the file is open, and uses the lower bits. */
    private int last() throws ReflectiveOperationException {
        return field("lastChunkId").getInt(file()) & Chunk.MAX_ID;
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = FileStore.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private FileStore<?> file() {
        return ((SessionLocal) ((JdbcConnection) connection).getSession())
                .getDatabase()
                .getStore()
                .getMvStore()
                .getFileStore();
    }

    private void open() throws SQLException {
        connection = new DriverSource(new DatabaseSettings("jdbc:h2:file:" + directory.resolve("plusbot"), "", ""), 1)
                .getConnection();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
