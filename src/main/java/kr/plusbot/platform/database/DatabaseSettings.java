package kr.plusbot.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * Which database to use. Immutable.
 *
 * @param jndi the name of the server's {@code DataSource}; when it is present, the others are not used
 * @param url the JDBC address of an H2 or a PostgreSQL
 * @param user may be empty
 * @param password may be empty; never shown
 */
@Singleton
public record DatabaseSettings(Optional<String> jndi, String url, String user, String password) {

    /** A database does more with 10 busy connections than with 100, and H2 commits one at a time. */
    private static final int CONNECTIONS = 10;

    private static final int CONNECTIONS_OF_SERVER = 5;

    private static final String URL = "plusbot.database.url";
    private static final String JNDI = "plusbot.database.jndi";

    /** The database at an address. */
    public DatabaseSettings(String url, String user, String password) {
        this(Optional.empty(), url, user, password);
    }

    /**
     * Makes the data directory when the default database is to be used.
     *
     * @throws InvalidSetting when a value cannot be used
     */
    @Inject
    public DatabaseSettings(Settings settings) {
        this(
                settings.text(JNDI),
                url(settings),
                settings.text("plusbot.database.user").orElse(""),
                settings.text("plusbot.database.password").orElse(""));
    }

    /** The address; empty when the server has the database. */
    private static String url(Settings settings) {
        Optional<String> url = settings.text(URL);
        Optional<String> jndi = settings.text(JNDI);
        if (jndi.isPresent() && url.isPresent()) {
            throw new InvalidSetting(JNDI, jndi.get(), "allowed together with " + URL);
        }
        return jndi.isPresent()
                ? ""
                : url.map(DatabaseSettings::known).orElseGet(() -> fileIn(DataDirectory.of(settings)));
    }

    /** The most connections at once. A server's own pool may have no more than eight (Tomcat's), one of them for trials. */
    int connections() {
        return jndi.isPresent() ? CONNECTIONS_OF_SERVER : CONNECTIONS;
    }

    /**
     * The source of connections.
     *
     * @param seconds how long the database may be silent; a server's own {@code DataSource} sets that itself
     * @throws InvalidSetting when the server has no such {@code DataSource}
     */
    DataSource source(int seconds) {
        return jndi.map(DatabaseSettings::ofServer).orElseGet(() -> new DriverSource(this, seconds));
    }

    /** The same database for migrations: on a new H2 file each of their many commits would wait for the disk. */
    DatabaseSettings forMigrations() {
        return jndi.isPresent()
                ? this
                : new DatabaseSettings(jndi, Dialect.at(url).orElseThrow().batched(url), user, password);
    }

    private static DataSource ofServer(String name) {
        return lookUp("java:comp/env/" + name)
                .or(() -> lookUp(name))
                .orElseThrow(() -> new InvalidSetting(JNDI, name, "the name of a DataSource of this server"));
    }

    /** The name is the operator's own, from the settings. */
    @SuppressWarnings("BanJNDI")
    private static Optional<DataSource> lookUp(String name) {
        try {
            return Optional.of(InitialContext.<DataSource>doLookup(name));
        } catch (NamingException | ClassCastException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return jndi.orElseGet(() -> withoutOptions(url));
    }

    private static String known(String url) {
        boolean holdsUser = !url.equals(withoutUser(url));
        if (holdsUser
                || Dialect.at(url).filter(dialect -> dialect.understands(url)).isEmpty()) {
            throw new InvalidSetting(URL, withoutOptions(url), "an address that starts jdbc:h2: or jdbc:postgresql://");
        }
        return url;
    }

    /** The address without options and without what stands before an {@code @}. Both may hold users and passwords. */
    private static String withoutOptions(String url) {
        return withoutUser(url).replaceAll("[?;].*", "");
    }

    private static String withoutUser(String url) {
        return url.replaceAll("//[^/]*@", "//");
    }

    private static String fileIn(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("plusbot");
    }
}
