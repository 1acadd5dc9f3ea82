package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.junit.jupiter.api.Test;

final class EmbeddedChannelTest {

    private long now = 40;
    private long taken = 40;
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new SocketBufferHandler(16, 16, false), () -> now, () -> taken);

    @Test
    void waitsSinceItWasAccepted() {
        channel.accepted();
        now += TimeUnit.MILLISECONDS.toNanos(900);
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(40);
    }

    @Test
    void waitsSinceItWasTakenWhateverCameBeforeIt() {
        taken = now - TimeUnit.SECONDS.toNanos(3);
        channel.accepted();
        now += TimeUnit.MILLISECONDS.toNanos(900);
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(taken);
    }

    @Test
    void waitsSinceItsCallIsThereWhenTheCallerLetItRest() {
        channel.accepted();
        now += TimeUnit.SECONDS.toNanos(3);
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(now);
    }

    @Test
    void waitsSinceTheFirstPieceOfACall() {
        channel.accepted();
        channel.readable();
        now++;
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(40);
    }

    @Test
    void waitsForItsSecondCallSinceThatIsThere() {
        channel.accepted();
        channel.readable();
        channel.takeWaiting();
        now++;
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(41);
    }

    @Test
    void knowsNothingOfACallThatCameWithTheOneBefore() {
        channel.accepted();
        channel.readable();
        channel.takeWaiting();

        assertThat(channel.takeWaiting()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void forgetsTheConnectionBefore() {
        channel.accepted();
        channel.readable();
        now += TimeUnit.HOURS.toNanos(1);
        taken = now;
        channel.accepted();
        channel.readable();

        assertThat(channel.takeWaiting()).hasValue(now);
    }
}
