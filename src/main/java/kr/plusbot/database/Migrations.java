package kr.plusbot.database;

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

    /** @throws FlywayException when it fails */
    void run() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + location)
                .load()
                .migrate();
    }
}
