package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kr.plusbot.testing.Waits;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One check at a time, and none on the caller's thread. */
class CheckThreadTest {

    private final CheckThread thread = new CheckThread();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        thread.stop();
    }

    @Test
    void leavesTheCallersThreadAlone() {
        CompletableFuture<Response> answer = run();
        assertThat(answer).isNotDone();
        end.countDown();
        assertThat(answer)
                .succeedsWithin(Waits.LONGEST)
                .extracting(Response::getEntity)
                .isEqualTo("plusbot-check-1");
    }

    @Test
    void refusesASecondCheckUntilTheFirstHasEnded() {
        CompletableFuture<Response> first = run();
        assertThat(run()).isCompletedWithValueMatching(response -> response.getStatus() == 409);
        end.countDown();
        assertThat(first).succeedsWithin(Waits.LONGEST);
        Awaitility.await().until(() -> run().get().getStatus() == 200);
    }

    @Test
    void endsACheckWhenTheApplicationStops() {
        CompletableFuture<Response> running = run();
        thread.stop();
        assertThatThrownBy(running::join).hasRootCauseInstanceOf(InterruptedException.class);
    }

    private CompletableFuture<Response> run() {
        return thread.run(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Response.ok(Thread.currentThread().getName()).build();
                })
                .toCompletableFuture();
    }
}
