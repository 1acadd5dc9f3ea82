package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kr.plusbot.testing.LogLines;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionPoolTest {

    @RegisterExtension
    private final LogLines log = new LogLines();

    private final JdbcDataSource database = new JdbcDataSource();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile @Nullable String trouble;

    private final DataSource source = (DataSource) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> source(method, arguments));
    private final ConnectionPool connections = new ConnectionPool(
            source, 3, new FileChecksum(""), new Migrations(source, Things.MIGRATIONS, Optional.empty()));

    @BeforeEach
    void open() {
        database.setURL("jdbc:h2:mem:connections;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        connections.start(() -> {});
        await().until(this::areOpen);
        await().until(() -> lastTold().equals("INFO The database is open"));
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void tellEachOutageOnce() {
        loseAndFind("gone");
        loseAndFind("gone");
        assertThat(log.ours())
                .isEqualTo(List.of(
                        "INFO The database is open",
                        "WARNING The database is unavailable: gone",
                        "INFO The database is open",
                        "WARNING The database is unavailable: gone",
                        "INFO The database is open"));
    }

    @Test
    void stayOpenWhenADoubtWasUnfounded() {
        int before = opened.get();
        connections.doubt();
        await().until(() -> opened.get() > before);
        await().until(this::areOpen);
        assertThat(log.ours()).containsExactly("INFO The database is open");
    }

    private void loseAndFind(String reason) {
        trouble = reason;
        connections.doubt();
        await().until(() -> lastTold().equals("WARNING The database is unavailable: " + reason));
        assertThat(areOpen()).isFalse();
        trouble = null;
        await().until(this::areOpen);
        await().until(() -> lastTold().equals("INFO The database is open"));
    }

    private String lastTold() {
        List<String> told = log.ours();
        return told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    private boolean areOpen() {
        try (Connection connection = connections.open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** As the database's own, which counts, or fails while there is trouble. */
    private Object source(Method method, Object[] arguments) throws Exception {
        if (method.getName().equals("getConnection")) {
            opened.incrementAndGet();
            if (trouble != null) {
                throw new SQLException(trouble, "08006");
            }
        }
        return method.invoke(database, arguments);
    }
}
