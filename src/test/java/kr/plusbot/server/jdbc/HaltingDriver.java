package kr.plusbot.server.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the place of the drivers of H2 and PostgreSQL, and reaches the {@link HaltPoint}s on their connections. */
public final class HaltingDriver implements Driver {

    private static final List<Driver> REAL = List.of(new org.h2.Driver(), new org.postgresql.Driver());

    static {
        try {
            org.h2.Driver.unload();
            org.postgresql.Driver.deregister();
            DriverManager.registerDriver(new HaltingDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        for (Driver driver : REAL) {
            if (driver.acceptsURL(url)) {
                return HaltingConnection.around(driver.connect(url, properties));
            }
        }
        return null;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return REAL.get(0).acceptsURL(url) || REAL.get(1).acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
