package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private final WarmUp warmUp = new WarmUp(List.of());

    @Test
    void isOverWhenNothingWasStarted() {
        assertThat(warmUp.isOver()).isTrue();
    }

    @Test
    void isOverOnceTheLastRehearsalHasEnded() {
        CountDownLatch end = new CountDownLatch(1);
        warmUp.start(goesOn -> end.await());
        warmUp.start(goesOn -> {});

        assertThat(warmUp.isOver()).isFalse();
        end.countDown();
        awaitOver();
    }

    @Test
    void isOverWhenARehearsalFails() {
        warmUp.start(goesOn -> {
            throw new IllegalStateException("broken");
        });
        warmUp.start(goesOn -> {
            throw new NoClassDefFoundError("not here");
        });

        awaitOver();
    }

    @Test
    void tellsARehearsalWhenItsTimeIsOver() {
        warmUp.start(goesOn -> {
            while (goesOn.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });

        awaitOver();
    }

    @Test
    void opensDoorsForItsOwnPassOnly() {
        String pass = warmUp.open();

        assertThat(warmUp.opens(pass)).isTrue();
        assertThat(warmUp.opens(pass + "x")).isFalse();
        assertThat(warmUp.opens("")).isFalse();
        assertThat(warmUp.opens(null)).isFalse();
    }

    @Test
    void opensNoDoorBeforeAndAfter() {
        assertThat(warmUp.opens("")).isFalse();
        String pass = warmUp.open();
        warmUp.close();

        assertThat(warmUp.opens(pass)).isFalse();
    }

    private void awaitOver() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(warmUp::isOver);
    }
}
