package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date. Of several processes that start at once, one does it and the others wait. */
@Vetoed
final class Migrations {

    private final DataSource source;
    private final String location;
    private final Optional<SchemaMark> mark;

    /**
     * @param location a folder of the class path
     * @param mark empty for tables that are not the application's
     */
    Migrations(DataSource source, String location, Optional<SchemaMark> mark) {
        this.source = source;
        this.location = location;
        this.mark = mark;
    }

    /**
     * Looks at the tables that are there, and writes nothing.
     *
     * @throws DatabaseRefused when they are not this application's to use
     */
    void check(Connection connection) throws SQLException {
        if (mark.isPresent()) {
            mark.get().check(connection);
        }
    }

    /**
     * Notes whose tables these are.
     *
     * @throws DatabaseRefused when another process noted something else meanwhile
     */
    void note(Connection connection) throws SQLException {
        if (mark.isPresent()) {
            mark.get().write(connection);
        }
    }

    /**
     * @throws DatabaseBroken when a migration is wrong, or when the tables are not those of the earlier migrations
     * @throws FlywayException when the database is unavailable
     */
    void run() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            if (Outage.cause(e).filter(Outage::is).isEmpty()) {
                throw new DatabaseBroken("Its tables cannot be brought up to date: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    /** @throws DatabaseRefused when the tables are those of a later build */
    void checkKnown() {
        boolean later =
                Stream.of(flyway().info().all()).anyMatch(its -> its.getState() == MigrationState.FUTURE_SUCCESS);
        if (later) {
            throw new DatabaseRefused("The tables are of a later build of Plusbot");
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + location)
                .load();
    }
}
