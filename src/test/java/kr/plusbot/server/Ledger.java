package kr.plusbot.server;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.TestDatabases;
import org.jdbi.v3.core.Handle;

/**
 * What the database holds beside what the customers have seen, once all have finished their orders. Immutable.
 *
 * @param orders how many are stored
 * @param lost orders that were shown and are not stored as they were shown
 * @param doubled orders that are stored and were never shown: nobody has confirmed them
 * @param torn transactions of which only a part is stored: an order that its day's count or its history does not know
 */
record Ledger(int orders, Set<String> lost, Set<String> doubled, int torn) {

    /** The price of a croissant in the café's menu. */
    private static final int PRICE = 4_000;

    /** Of a database that no bot uses any more. */
    static Ledger of(DatabaseSettings settings, Set<Tally.Shown> shown) throws DatabaseUnavailable {
        PrivacyKey privacy = new PrivacyKey(new byte[32]);
        Set<Tally.Shown> hidden = shown.stream()
                .map(one -> new Tally.Shown(privacy.id("main", one.user()), one.number(), one.quantity()))
                .collect(Collectors.toSet());
        Database database = TestDatabases.ready(new Database(settings));
        try {
            return database.call(handle -> read(handle, hidden));
        } finally {
            database.close();
        }
    }

    private static Ledger read(Handle handle, Set<Tally.Shown> shown) {
        Set<Tally.Shown> stored = new HashSet<>(handle.createQuery("SELECT person, order_number, total FROM orders")
                .map((row, context) ->
                        new Tally.Shown(row.getString(1), row.getString(2), (int) (row.getLong(3) / PRICE)))
                .list());
        int counted = number(handle, "SELECT sum(placed) FROM order_count");
        int noted = number(handle, "SELECT count(*) FROM order_history");
        int rows = number(handle, "SELECT count(*) FROM orders");
        return new Ledger(
                rows,
                without(shown, stored),
                without(stored, shown),
                Math.abs(rows - counted) + Math.abs(rows - noted));
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).findOne().orElse(0);
    }

    private static Set<String> without(Set<Tally.Shown> orders, Set<Tally.Shown> others) {
        Set<String> left = new TreeSet<>();
        orders.stream().filter(order -> !others.contains(order)).forEach(order -> left.add(order.toString()));
        return left;
    }
}
