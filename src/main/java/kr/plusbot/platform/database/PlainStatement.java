package kr.plusbot.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that every message runs. It does not use Jdbi, which costs as much processor time as the driver itself.
 * It keeps the call's budget and refuses texts in the same way as Jdbi's statements. Immutable and safe across threads.
 */
public final class PlainStatement {

    private final String sql;

    /** @param sql with a question mark for each value */
    public PlainStatement(String sql) {
        this.sql = sql;
    }

    /** The statement itself. */
    public String sql() {
        return sql;
    }

    /**
     * The first row of a query; empty when there is none.
     *
     * @param values texts, {@code Long}s, {@code Integer}s and {@code OffsetDateTime}s, in the order of the question marks
     */
    public <T> Optional<T> first(Handle handle, RowReader<T> reader, Object... values) {
        return run(handle, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        });
    }

    /**
     * All rows of a query.
     *
     * @param values as in {@link #first}
     */
    public <T> List<T> all(Handle handle, RowReader<T> reader, Object... values) {
        return run(handle, values, statement -> {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        });
    }

    /**
     * How many rows a change touched.
     *
     * @param values as in {@link #first}, or null
     */
    public int change(Handle handle, @Nullable Object... values) {
        return run(handle, values, PreparedStatement::executeUpdate);
    }

    private <T> T run(Handle handle, @Nullable Object[] values, Use<T> use) {
        Connection connection = handle.getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            CallBudget.of(handle).beforeExecution(connection);
            return use.of(statement);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(position, TextArgument.checked(text));
        } else {
            statement.setObject(position, value);
        }
    }

    /** Reads a value from a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the columns of the current row; never null. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
