package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CommandThreadsTest {

    private final AtomicBoolean exhausted = new AtomicBoolean(true);
    private final AtomicBoolean worked = new AtomicBoolean();

    @Test
    void refusesATaskWhenTheSystemGivesNoThreadAndTakesTheNext() {
        CommandThreads threads = new CommandThreads(
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
        assertThat(threads.start(() -> worked.set(true))).isFalse();
        exhausted.set(false);
        assertThat(threads.start(() -> worked.set(true))).isTrue();
        assertThat(worked).isTrue();
    }

    @Test
    void refusesTasksOnceItIsClosed() {
        CommandThreads threads = new CommandThreads();
        threads.close();
        assertThat(threads.start(() -> worked.set(true))).isFalse();
    }
}
