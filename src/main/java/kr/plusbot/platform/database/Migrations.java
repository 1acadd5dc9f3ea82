package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. Of several processes that start at once, one does it and the others wait. */
@Vetoed
final class Migrations {

    private final DataSource source;
    private final String location;

    /** @param location a folder of the class path */
    Migrations(DataSource source, String location) {
        this.source = source;
        this.location = location;
    }

    /**
     * @throws DatabaseBroken when a migration is wrong, or when the tables are not those of the earlier migrations
     * @throws FlywayException when the database is unavailable
     */
    void run() {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + location)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (Outage.cause(e).filter(Outage::is).isEmpty()) {
                throw new DatabaseBroken("Its tables cannot be brought up to date: " + e.getMessage(), e);
            }
            throw e;
        }
    }
}
