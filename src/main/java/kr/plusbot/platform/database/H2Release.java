package kr.plusbot.platform.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The release of H2 that runs. A server that brings one of its own prefers it to ours. Without state. */
final class H2Release {

    /** The first that uses the numbers of a file's chunks again (h2database, pull request 4057). */
    private static final int[] FIXED = {2, 3, 230};

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})\\b.*");

    private H2Release() {}

    /** What the operator has to know of it, as one line; empty for a release without known faults, and for another database. */
    static Optional<String> warning(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        return about.getDatabaseProductName().equals("H2")
                ? warning(about.getDatabaseProductVersion())
                : Optional.empty();
    }

    private static Optional<String> warning(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int[] release = {number(numbers, 1), number(numbers, 2), number(numbers, 3)};
        return Arrays.compare(release, FIXED) >= 0
                ? Optional.empty()
                : Optional.of("H2 " + version
                        + " of this server keeps the data, not Plusbot's own H2. It never uses the numbers of a"
                        + " file's chunks again: at 10 messages a second they are reckoned to run out after about 65 days, and then"
                        + " nothing can be stored. Use PostgreSQL here (plusbot.database.url)");
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}
