package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
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
