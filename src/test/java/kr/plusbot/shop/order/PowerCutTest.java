package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.testing.PowerCut;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders in an H2 whose power fails again and again: what was answered is there, and nothing twice. A few times; as often as {@code
 * plusbot.test.power-cuts} says, if it does.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("plusbot.test.power-cuts", 8);
    private static final long SEED = Long.getLong("plusbot.test.seed", System.nanoTime());
    private static final int CUSTOMERS = 4;

    /** Writes and syncs of the file before the power fails. */
    private static final int MOST_WRITES = 120;

    private static final Instant TODAY = Instant.parse("2026-11-22T03:00:00Z");

    private final Random random = new Random(SEED);
    private final Orders orders = new JdbcOrders(none(), Clock.fixed(TODAY, ZoneOffset.UTC));
    private final Map<UUID, String> answered = new ConcurrentHashMap<>();
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @Test
    void keepsEveryOrderThatWasAnswered() throws Exception {
        PowerCut.install();
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
        try {
            for (int cut = 0; cut < CUTS; cut++) {
                try (Closing opened = open(cut)) {
                    check(opened.database());
                    order(opened.database(), cut, customers);
                }
                Files.delete(file(cut));
            }
            try (Closing opened = open(CUTS)) {
                check(opened.database());
            }
        } finally {
            customers.shutdownNow();
        }
        System.out.printf(
                "Power failed (seed %d): %d times, %d orders answered, %d of unknown fate, 0 lost, 0 doubled%n",
                SEED, CUTS, answered.size(), sent.size() - answered.size());
    }

    private void order(Database database, int cut, ExecutorService customers) throws Exception {
        PowerCut.after(random.nextInt(MOST_WRITES), random, file(cut + 1));
        List<Callable<Void>> all = IntStream.range(0, CUSTOMERS)
                .<Callable<Void>>mapToObj(i -> () -> orderUntilThePowerFails(database))
                .toList();
        for (Future<Void> one : customers.invokeAll(all)) {
            one.get();
        }
    }

    private Void orderUntilThePowerFails(Database database) {
        while (!PowerCut.isOff()) {
            UUID cart = UUID.randomUUID();
            sent.add(cart);
            try {
                confirm(database, cart);
            } catch (DatabaseUnavailable e) {
                // nobody knows
            }
        }
        return null;
    }

    private void confirm(Database database, UUID cart) throws DatabaseUnavailable {
        List<OrderLine> lines = List.of(new OrderLine("크루아상", List.of(), 1, new Won(4_000)));
        NewOrder wanted = new NewOrder(cart, new UserId("user"), lines, "", "포장");
        Order placed = database.call(handle -> orders.confirm(Database.transaction(handle), wanted));
        if (!PowerCut.isOff()) {
            answered.put(cart, placed.id().number());
        }
    }

    private void check(Database database) {
        Map<UUID, String> stored = new HashMap<>();
        await().atMost(Waits.LONGEST)
                .ignoreExceptionsMatching(DatabaseUnavailable.class::isInstance)
                .until(() -> {
                    stored.putAll(stored(database));
                    return true;
                });
        assertThat(stored).as("seed %d", SEED).containsAllEntriesOf(answered);
        assertThat(sent).containsAll(stored.keySet());
        assertThat(stored.values()).doesNotHaveDuplicates();
    }

    private static Map<UUID, String> stored(Database database) throws DatabaseUnavailable {
        return database.call(handle -> handle.createQuery("SELECT cart, order_number FROM orders")
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Closing open(int cut) throws IOException {
        Files.createDirectories(folder.resolve(String.valueOf(cut)));
        Files.createDirectories(folder.resolve(String.valueOf(cut + 1)));
        String url = "jdbc:h2:synced:power:" + folder.resolve(cut + "/plusbot");
        return new Closing(TestDatabases.ready(new Database(new DatabaseSettings(url, "", ""))));
    }

    private record Closing(Database database) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }
    }

    private Path file(int cut) {
        return folder.resolve(cut + "/plusbot.mv.db");
    }

    /** The orders take part in transactions of others alone. */
    private static Database none() {
        return new Database(new DatabaseSettings("jdbc:h2:mem:none", "", ""));
    }
}
