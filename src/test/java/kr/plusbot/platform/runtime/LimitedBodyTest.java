package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private static final int LIMIT = 10;

    private final LimitedBody body = new LimitedBody(LIMIT);
    private final Demand demand = new Demand();

    @Test
    void collectsWhatArrives() {
        body.onSubscribe(demand);
        body.onNext(List.of(bytes("봄"), bytes("날"), bytes("")));
        body.onNext(List.of(bytes("!")));
        body.onComplete();
        assertThat(result()).isCompletedWithValueMatching(all -> new String(all, StandardCharsets.UTF_8).equals("봄날!"));
    }

    @Test
    void asksForOnePieceAtATime() {
        body.onSubscribe(demand);
        assertThat(demand.requested).isEqualTo(1);
        body.onNext(List.of(bytes("a")));
        assertThat(demand.requested).isEqualTo(2);
    }

    @Test
    void takesAsMuchAsTheLimit() {
        body.onSubscribe(demand);
        body.onNext(List.of(bytes("0123456789")));
        body.onComplete();
        assertThat(result()).isCompletedWithValueMatching(all -> all.length == LIMIT);
    }

    @Test
    void stopsReadingPastTheLimit() {
        body.onSubscribe(demand);
        body.onNext(List.of(bytes("0123456789")));
        body.onNext(List.of(bytes("x")));
        assertThat(demand.cancelled).isTrue();
        assertThat(demand.requested).isEqualTo(2);
        assertThat(result())
                .failsWithin(Waits.LONGEST)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void failsWithItsConnection() {
        body.onSubscribe(demand);
        body.onError(new IOException("reset"));
        assertThat(result()).isCompletedExceptionally();
    }

    @Test
    void readsNothingWithoutALimit() {
        LimitedBody none = new LimitedBody(0);
        none.onSubscribe(demand);
        assertThat(demand.cancelled).isTrue();
        assertThat(demand.requested).isZero();
        assertThat(none.getBody().toCompletableFuture()).isCompletedWithValueMatching(all -> all.length == 0);
    }

    private CompletableFuture<byte[]> result() {
        return body.getBody().toCompletableFuture();
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static final class Demand implements Flow.Subscription {

        private long requested;
        private boolean cancelled;

        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
