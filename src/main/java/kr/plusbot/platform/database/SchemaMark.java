package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The one row of the table {@code plusbot_schema}: which schema this is, and a fingerprint of the privacy key whose ids are
 * in it. The first migration makes the table. Immutable.
 */
@Vetoed
final class SchemaMark {

    private static final String SCHEMA = "1";

    private final String fingerprint;

    SchemaMark(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /**
     * Looks at the database before anything is written.
     *
     * @throws DatabaseRefused when its tables are of an earlier build, or its ids of another privacy key
     */
    void check(Connection connection) throws SQLException {
        if (has(connection, "plusbot_schema")) {
            compare(connection);
        } else if (has(connection, "flyway_schema_history")
                && text(connection, "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL")
                        .isPresent()) {
            throw new DatabaseRefused("The database is of an earlier build of Plusbot, which this one cannot read."
                    + " Nothing was changed: name another database");
        }
    }

    /** Writes the row once the table is there; of two processes with different keys, the second is refused. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO plusbot_schema (name, privacy_key) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, SCHEMA);
            insert.setString(2, fingerprint);
            insert.executeUpdate();
        }
        compare(connection);
    }

    /** The fingerprint of the privacy key whose ids are in the database; empty when nobody has noted it. */
    static Optional<String> fingerprint(Connection connection) throws SQLException {
        return text(connection, "SELECT privacy_key FROM plusbot_schema");
    }

    private void compare(Connection connection) throws SQLException {
        Optional<String> stored = fingerprint(connection);
        if (stored.isPresent() && !stored.get().equals(fingerprint)) {
            throw new DatabaseRefused(
                    "The database holds the users of another plusbot.privacy.key. Nothing was changed:"
                            + " bring that key back, or name another database");
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        return text(
                        connection,
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema"
                                + " AND table_name = '" + table + "'")
                .isPresent();
    }

    private static Optional<String> text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
