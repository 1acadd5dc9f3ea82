package kr.plusbot.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * All that is in an H2, as SQL in a compressed file. Unlike a copy of its file it holds nothing that was erased, and other releases of H2
 * read it. Without state.
 */
final class H2Script {

    private static final String FORM = "COMPRESSION GZIP CHARSET 'UTF-8'";

    private H2Script() {}

    /**
     * Writes what was committed at one moment, while others go on writing. Passwords are left out.
     *
     * @param file a new one
     * @param statement is told what can be cancelled
     */
    static void write(Connection connection, Path file, Consumer<Statement> statement) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement script = connection.createStatement()) {
            statement.accept(script);
            script.execute("SET QUERY_TIMEOUT 0");
            script.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            script.execute("SCRIPT NOPASSWORDS NOSETTINGS TO %s %s".formatted(quoted(file), FORM));
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    /** Fills an empty database. */
    static void run(Connection connection, Path file) throws SQLException {
        try (Statement script = connection.createStatement()) {
            script.execute("RUNSCRIPT FROM %s %s".formatted(quoted(file), FORM));
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
