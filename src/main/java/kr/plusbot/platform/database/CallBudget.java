package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * The time for all statements of one call, from the beginning of the first: 700 ms. Before each statement the socket
 * gets the rest of it as its timeout. It belongs to one handle and one thread.
 */
@Vetoed
public final class CallBudget implements StatementCustomizer, JdbiConfig<CallBudget> {

    private static final long BUDGET_MS = 700;

    /** The database itself stops a statement at 700 ms, and its message needs a moment to arrive. */
    private static final int GRACE_MS = 100;

    private boolean started;
    private long start;

    /** For Jdbi. */
    public CallBudget() {}

    /** The budget of the call that has this handle. */
    static CallBudget of(Handle handle) {
        return handle.getConfig(CallBudget.class);
    }

    /** Counts from a moment that {@link System#nanoTime} told, since the call has been tried before. */
    CallBudget since(long moment) {
        started = true;
        start = moment;
        return this;
    }

    @Override
    public CallBudget createCopy() {
        return new CallBudget();
    }

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        beforeExecution(context.getConnection());
    }

    /** @throws SQLTimeoutException when no time is left */
    void beforeExecution(Connection connection) throws SQLException {
        if (!started) {
            started = true;
            start = System.nanoTime();
        }
        long left = left();
        if (left <= 0) {
            throw new SQLTimeoutException("the statements of one call took over " + BUDGET_MS + " ms");
        }
        limit(connection, left);
    }

    /** Prepares a commit, which is sent in any case: the work is done by now and needs an answer. */
    void beforeCommit(Connection connection) {
        try {
            limit(connection, started ? Math.max(left(), GRACE_MS) : BUDGET_MS);
        } catch (SQLException e) {
            throw new TransactionException("The commit was not sent", e);
        }
    }

    private long left() {
        return BUDGET_MS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void limit(Connection connection, long milliseconds) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) milliseconds + GRACE_MS);
    }
}
