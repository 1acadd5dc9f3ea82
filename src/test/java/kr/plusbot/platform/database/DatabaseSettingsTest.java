package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

    private static final String URL = "plusbot.database.url";
    private static final String JNDI = "plusbot.database.jndi";

    @TempDir
    private Path directory;

    @Test
    void defaultToAFileInTheDataDirectoryWhichIsMade() {
        Path data = directory.resolve("new").resolve("data");
        DatabaseSettings settings = from(Map.of("plusbot.data.directory", data.toString()));
        assertThat(settings.url()).isEqualTo("jdbc:h2:file:" + data.resolve("plusbot"));
        assertThat(data).isDirectory();
    }

    @Test
    void takeAnAddressWithUserAndPassword() {
        assertThat(from(Map.of(
                        URL,
                        "jdbc:postgresql://db:5432/bot?sslmode=require",
                        "plusbot.database.user",
                        "bot",
                        "plusbot.database.password",
                        "hush")))
                .isEqualTo(new DatabaseSettings("jdbc:postgresql://db:5432/bot?sslmode=require", "bot", "hush"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/bot",
                "jdbc:mysql://db/bot",
                "jdbc:postgresql://db:port/bot",
                "JDBC:H2:file:x",
                "db",
                "jdbc:"
            })
    void refuseAnAddressOfNoDatabaseTheyKnow(String url) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> from(Map.of(URL, url)))
                .withMessage(
                        "plusbot.database.url: \"%s\" is not an address that starts jdbc:h2: or jdbc:postgresql://",
                        url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/bot?password=hush",
                "jdbc:mysql://bot:hush@db/bot",
                "jdbc:postgresql://bot:hush@db:port/bot",
                "jdbc:sqlite:x;PASSWORD=hush"
            })
    void neverShowAPassword(String url) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> from(Map.of(URL, url)))
                .withMessageNotContaining("hush");
        assertThat(new DatabaseSettings(url, "bot", "hush")).asString().doesNotContain("hush");
    }

    @Test
    void refuseAnAddressBesideTheNameOfADataSource() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> from(Map.of(URL, "jdbc:h2:mem:", JNDI, "jdbc/bot")))
                .withMessage("plusbot.database.jndi: \"jdbc/bot\" is not allowed together with plusbot.database.url");
    }

    @Test
    void refuseADataDirectoryThatCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> from(Map.of("plusbot.data.directory", file.toString())))
                .withMessageStartingWith(
                        "plusbot.data.directory: \"" + file + "\" is not a directory that can be written");
    }

    @Test
    void refuseTheNameOfADataSourceThatTheServerDoesNotHave() {
        DatabaseSettings settings = from(Map.of(JNDI, "jdbc/none"));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Database(settings))
                .withMessage("plusbot.database.jndi: \"jdbc/none\" is not the name of a DataSource of this server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java:comp/env/jdbc/bot", "jdbc/bot"})
    void useTheDataSourceOfTheServer(String boundTo) throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:server;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        Database database = NamingServer.with(
                Map.of(boundTo, source), () -> new Database(from(Map.of(JNDI, "jdbc/bot")), Things.MIGRATIONS));
        try {
            TestDatabases.ready(database);
            assertThat(Things.add(database, "커피")).isOne();
        } finally {
            database.close();
        }
    }

    private static DatabaseSettings from(Map<String, String> values) {
        return new DatabaseSettings(new Settings(values, Map.of()));
    }
}
