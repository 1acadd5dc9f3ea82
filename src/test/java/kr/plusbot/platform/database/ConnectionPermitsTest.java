package kr.plusbot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionPermitsTest {

    private final ConnectionPermits gate = new ConnectionPermits(1);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void letsInOnlyAsManyAsThereAreConnections() throws Exception {
        gate.enter();
        long start = System.nanoTime();
        assertThatThrownBy(gate::enter).isInstanceOf(DatabaseUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void letsTheNextInWhenSomebodyLeaves() throws Exception {
        gate.enter();
        gate.leave();
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    @Test
    void keepsNobodyWhoWasInterrupted() throws Exception {
        gate.enter();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread next = new Thread(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(gate::enter).isInstanceOf(DatabaseUnavailable.class);
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        next.start();
        assertThat(stillInterrupted).succeedsWithin(Waits.LONGEST).isEqualTo(true);
    }
}
