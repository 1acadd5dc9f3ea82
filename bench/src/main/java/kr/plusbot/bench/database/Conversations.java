package kr.plusbot.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Some users' conversations on a connection of their own. Used by one thread at a time. */
final class Conversations {

    private final Connection connection;
    private final List<String> keys;
    private final PreparedStatement load;
    private final PreparedStatement save;

    Conversations(Connection connection, List<String> keys) throws SQLException {
        this.connection = connection;
        this.keys = keys;
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        load = connection.prepareStatement("SELECT person.version, person.form, person.document FROM conversation name"
                + " JOIN conversation person ON person.bot = name.bot AND person.chat = COALESCE(name.same_as, name.chat)"
                + " WHERE name.bot = 'main' AND name.chat IN (?, ?)");
        save = connection.prepareStatement(
                "UPDATE conversation SET version = ?, form = ?, document = ?, written = now()"
                        + " WHERE bot = 'main' AND chat = ? AND version = ?");
    }

    /**
     * Reads one after the other, and writes it in a transaction of its own, as the bot does for a message.
     *
     * @return how often both were done
     */
    long turn(Duration time) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        long turns = 0;
        while (System.nanoTime() < end) {
            turn(keys.get((int) (turns % keys.size())));
            turns++;
        }
        return turns;
    }

    private void turn(String key) throws SQLException {
        load.setString(1, key);
        load.setString(2, key);
        try (ResultSet row = load.executeQuery()) {
            row.next();
            save.setLong(1, row.getLong(1) + 1);
            save.setInt(2, row.getInt(2));
            save.setString(3, row.getString(3));
            save.setString(4, key);
            save.setLong(5, row.getLong(1));
        }
        connection.setAutoCommit(false);
        if (save.executeUpdate() != 1) {
            throw new IllegalStateException("somebody else has written the conversation of " + key);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
