package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users who come once, each with a conversation, leave nothing in memory. Some; as many as {@code plusbot.test.users} says, if it does. */
@Timeout(value = 1, unit = TimeUnit.DAYS)
class SoakTest {

    private static final int USERS = Integer.getInteger("plusbot.test.users", 200);

    /** What fills up once, such as caches, is full after so many, or holds little of each user. */
    private static final int FIRST = Math.min(USERS / 2, 50_000);

    /** Users who talk at the same time. */
    private static final int AT_ONCE = 8;

    private static final int COLLECTIONS = 3;
    private static final double MOST_GROWTH = 1.1;

    @ParameterizedTest
    @EnumSource
    void needsNoMoreMemoryForMoreUsers(TestDatabases kind) throws Exception {
        DatabaseSettings database = kind.empty();
        RunningBot bot = RunningBot.withSettings(
                Map.of("plusbot.database.url", database.url(), "plusbot.database.user", database.user()));
        bot.start();
        try {
            Awaitility.await()
                    .atMost(Waits.LONGEST)
                    .until(() -> bot.bean(Health.class).isReady());
            Dispatcher dispatcher = bot.bean(Dispatcher.class);
            talk(dispatcher, 0, FIRST);
            long before = heap();
            talk(dispatcher, FIRST, USERS);
            long after = heap();
            System.out.printf(
                    "Soaked: %d users on %s, heap %.1f MB after %d, %.1f MB after all, file %.1f MB%n",
                    USERS, kind, mb(before), FIRST, mb(after), mb(file(database)));
            assertThat((double) after).isLessThan(before * MOST_GROWTH);
        } finally {
            bot.stop();
        }
    }

    private static void talk(Dispatcher dispatcher, int from, int to) throws Exception {
        for (int first = from; first < to; first += AT_ONCE) {
            IntStream.range(first, Math.min(to, first + AT_ONCE))
                    .mapToObj(user -> dispatcher.dispatch(
                            new IncomingMessage(new UserId("user" + user), MessageKind.TEXT, "주문하기"),
                            System.nanoTime()))
                    .toList()
                    .forEach(reply -> assertThat(text(reply)).isNotBlank());
        }
    }

    private static String text(CompletableFuture<Reply> reply) {
        try {
            return reply.get().text();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long H2's file is. Zero on PostgreSQL, whose files are another process's. */
    private static long file(DatabaseSettings database) {
        return new File(database.url().replace("jdbc:h2:file:", "") + ".mv.db").length();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double mb(long bytes) {
        return bytes / 1e6;
    }
}
