package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;

/** H2 says how many rows it read. What a message asks must not read more of them where there are more users. */
final class PeopleTablesTest {

    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    @Test
    void readsOnlyTheRowsOfTheNames() throws Exception {
        Database database = TestDatabases.H2.open(TestDatabases.H2.empty());
        try {
            database.run(handle ->
                    handle.execute("INSERT INTO conversation (bot, chat, version, form, document, since, written)"
                            + " SELECT 'main', 'user' || x, 1, 1, '', current_timestamp, current_timestamp"
                            + " FROM generate_series(1, 1000) g(x)"));
            assertThat(rowsRead(database, "user7", "user8")).isBetween(4, 12);
        } finally {
            database.close();
        }
    }

    private static int rowsRead(Database database, String one, String other) throws Exception {
        return database.call(handle -> {
            try (PreparedStatement explain =
                    handle.getConnection().prepareStatement("EXPLAIN ANALYZE " + PeopleTables.FIND_TWO.sql())) {
                explain.setString(1, "main");
                explain.setString(2, one);
                explain.setString(3, "main");
                explain.setString(4, other);
                ResultSet plan = explain.executeQuery();
                plan.next();
                Matcher read = READ.matcher(plan.getString(1));
                return read.results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum();
            }
        });
    }
}
