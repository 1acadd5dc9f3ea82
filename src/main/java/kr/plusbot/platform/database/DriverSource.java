package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Opens a new connection with a driver each time, within limits of time. Safe across threads. */
@Vetoed
final class DriverSource implements DataSource {

    private final String url;
    private final Driver driver;
    private final Properties properties = new Properties();

    /** @param seconds how long the database may be silent on such a connection before it is given up */
    DriverSource(DatabaseSettings settings, int seconds) {
        Dialect dialect = Dialect.at(settings.url()).orElseThrow();
        this.url = dialect.complete(settings.url());
        this.driver = dialect.driver(url);
        properties.putAll(dialect.properties(seconds));
        put("user", settings.user());
        put("password", settings.password());
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLNonTransientConnectionException("the driver does not take the address", "08001");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 1;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's properties say it
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
