package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an H2 2.2.224, with 20 orders, in the H2 of today. */
class EarlierH2Test {

    @TempDir
    private Path directory;

    @Test
    void goesOnInTheFileOfAnEarlierH2() throws Exception {
        copy();
        assertThat(count()).isEqualTo(20);
        change("UPDATE orders SET memo = '얼음 없이' WHERE order_number = '7'");
        change("DELETE FROM orders WHERE order_number = '8'");
        assertThat(count()).isEqualTo(19);
        assertThat(ask("SELECT memo FROM orders WHERE order_number = '7'")).isEqualTo("얼음 없이");
    }

    private void copy() throws IOException {
        try (InputStream earlier = EarlierH2Test.class.getResourceAsStream("/db/earlier/h2-2.2.224.mv.db")) {
            Files.copy(earlier, directory.resolve("plusbot.mv.db"));
        }
    }

    private int count() throws SQLException {
        return Integer.parseInt(ask("SELECT count(*) FROM orders"));
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Closed each time with its only connection. */
    private Connection open() throws SQLException {
        return new DriverSource(new DatabaseSettings("jdbc:h2:file:" + directory.resolve("plusbot"), "", ""), 1)
                .getConnection();
    }
}
