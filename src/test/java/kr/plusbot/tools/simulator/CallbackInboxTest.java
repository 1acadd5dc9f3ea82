package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.plusbot.testkit.HandTicker;
import org.junit.jupiter.api.Test;

/** Callback addresses are good once and for a minute, as Kakao's are. */
class CallbackInboxTest {

    private final HandTicker ticker = new HandTicker();
    private final CallbackInbox inbox = new CallbackInbox(ticker);

    @Test
    void keepsWhatWasDelivered() {
        String token = inbox.open();
        assertThat(inbox.find(token)).isEmpty();
        assertThat(inbox.deliver(token, "{}")).isTrue();
        assertThat(inbox.find(token)).contains("{}");
        assertThat(inbox.find(inbox.open())).isEmpty();
    }

    @Test
    void takesOneAnswerOnly() {
        String token = inbox.open();
        inbox.deliver(token, "1");
        assertThat(inbox.deliver(token, "2")).isFalse();
        assertThat(inbox.find(token)).contains("1");
    }

    @Test
    void takesNothingAtAnUnknownAddressOrAfterAMinute() {
        String token = inbox.open();
        assertThat(inbox.deliver("unknown", "{}")).isFalse();
        assertThat(inbox.find("unknown")).isEmpty();
        ticker.advance(Duration.ofMinutes(1));
        assertThat(inbox.deliver(token, "{}")).isFalse();
    }
}
