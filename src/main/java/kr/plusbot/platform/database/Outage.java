package kr.plusbot.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Distinguishes a failure of the database from a wrong statement. Without state. */
final class Outage {

    /**
     * The classes of SQLSTATE (ISO/IEC 9075-2, table 38) that blame the statement or its values; PostgreSQL and H2 use
     * them alike. Every other failure, also an unknown one, counts as the database's.
     */
    private static final Set<String> MISTAKES = Set.of("02", "07", "0A", "21", "22", "23", "26", "34", "42");

    /** Answers of a database that works: cancelled or waited too long for a lock (PostgreSQL, H2), deadlock. */
    private static final Set<String> BUSY = Set.of("57014", "55P03", "HYT00", "40001", "40P01", "90131");

    /** Serialization failure (ISO/IEC 9075-2, table 38). */
    private static final String ORDER = "40001";

    private Outage() {}

    /** The database's own failure among the causes; empty when there is none. */
    static Optional<SQLException> cause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((SQLException) cause);
    }

    /** Whether the database could not run a statement that was right. */
    static boolean is(SQLException failure) {
        return !MISTAKES.contains(state(failure).substring(0, 2));
    }

    /** Whether this failure puts the connections in doubt, and not only the statement. */
    static boolean isOfConnections(SQLException failure) {
        return is(failure) && !BUSY.contains(state(failure));
    }

    /** Whether the database undid the transaction since it cannot be put in order with others, or they wait for each other. */
    static boolean isOfOrder(Throwable failure) {
        return cause(failure).filter(its -> state(its).equals(ORDER)).isPresent();
    }

    /** Why, in one line and without the statement, which H2 adds in lines of its own. */
    static String line(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElseGet(failure::toString);
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() != 5 ? "HY000" : state;
    }
}
