package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;

class CommandThreadsTest {

    private static final int MOST = 8;
    private static final BotId CAFE = new BotId("cafe");
    private static final BotId SCHOOL = new BotId("school");
    private static final BotId SHOP = new BotId("shop");

    private final AtomicBoolean exhausted = new AtomicBoolean(true);
    private final AtomicBoolean worked = new AtomicBoolean();

    /** Tasks that hang until the test runs them. */
    private final Deque<Runnable> hanging = new ArrayDeque<>();

    private final AtOnce later = new AtOnce() {
        @Override
        public void execute(Runnable task) {
            hanging.add(task);
        }
    };

    private CommandThreads threads = new CommandThreads(Set.of("cafe", "school"), later, MOST);

    @Test
    void refusesATaskWhenTheSystemGivesNoThreadAndTakesTheNext() {
        CommandThreads few = new CommandThreads(
                Set.of(Bots.MAIN),
                new AtOnce() {
                    @Override
                    public void execute(Runnable task) {
                        if (exhausted.get()) {
                            throw new OutOfMemoryError("unable to create native thread");
                        }
                        super.execute(task);
                    }
                },
                1);
        assertThat(few.start(BotId.MAIN, () -> worked.set(true))).isFalse();
        exhausted.set(false);
        assertThat(few.start(BotId.MAIN, () -> worked.set(true))).isTrue();
        assertThat(worked).isTrue();
    }

    @Test
    void refusesTasksOnceItIsClosed() {
        CommandThreads closed = new CommandThreads(new Bots(new Settings(Map.of(), Map.of())));
        closed.close();
        assertThat(closed.start(BotId.MAIN, () -> worked.set(true))).isFalse();
    }

    /** H2 closes its file when a thread is interrupted that writes to it. */
    @Test
    void letsACommandEndItsWriteToH2WhenItIsClosed() throws Exception {
        Database database = TestDatabases.H2.open(TestDatabases.H2.empty());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        threads = new CommandThreads(Set.of(Bots.MAIN), executor, MOST);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Integer> written = new CompletableFuture<>();
        threads.start(BotId.MAIN, () -> written.completeAsync(() -> write(database, started, executor), Runnable::run));
        started.await();
        threads.close();
        assertThat(written.get()).isOne();
        assertThat(database.<Integer, RuntimeException>call(handle -> handle.createQuery("SELECT count(*) FROM friend")
                        .mapTo(Integer.class)
                        .one()))
                .isOne();
        database.close();
    }

    /** Begins before the executor is shut down, and ends after it. */
    private static int write(Database database, CountDownLatch started, ExecutorService executor) {
        try {
            return database.call(handle -> {
                started.countDown();
                while (!executor.isShutdown()) {
                    Thread.onSpinWait();
                }
                LockSupport.parkNanos(1);
                return handle.execute("INSERT INTO friend VALUES ('main', 'a', CURRENT_TIMESTAMP)");
            });
        } catch (DatabaseUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsABotThatIsAloneHaveAllThreads() {
        threads = new CommandThreads(Set.of(Bots.MAIN), later, MOST);
        assertThat(startAll(BotId.MAIN)).isEqualTo(MOST);
        hanging.remove().run();
        assertThat(startAll(BotId.MAIN)).isOne();
    }

    @Test
    void leavesHalfOfTheThreadsToOthersWhileABotsCommandsHang() {
        assertThat(startAll(CAFE)).isEqualTo(MOST / 2);
        for (int i = 0; i < MOST; i++) {
            assertThat(threads.start(SCHOOL, () -> {})).isTrue();
            endLast();
        }
        assertThat(threads.start(CAFE, () -> {})).isFalse();
        hanging.remove().run();
        assertThat(threads.start(CAFE, () -> {})).isTrue();
    }

    @Test
    void leavesSomeThreadsToAThirdBotWhileThoseOfTwoHang() {
        threads = new CommandThreads(Set.of("cafe", "school", "shop"), later, MOST);
        assertThat(startAll(CAFE)).isEqualTo(4);
        assertThat(startAll(SCHOOL)).isEqualTo(2);
        assertThat(startAll(SHOP)).isEqualTo(1);
    }

    private int startAll(BotId bot) {
        int started = 0;
        while (threads.start(bot, () -> {})) {
            started++;
        }
        return started;
    }

    private void endLast() {
        hanging.removeLast().run();
    }
}
