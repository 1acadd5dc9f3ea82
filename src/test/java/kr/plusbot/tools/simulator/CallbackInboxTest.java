package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.plusbot.testkit.HandTicker;
import org.junit.jupiter.api.Test;

/** Callback addresses are good once and for a while, as Kakao's are. */
class CallbackInboxTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HandTicker ticker = new HandTicker();
    private final CallbackInbox inbox = new CallbackInbox(ticker);

    @Test
    void keepsWhatWasDelivered() {
        String token = inbox.open(MINUTE);
        assertThat(inbox.find(token)).isEmpty();
        assertThat(inbox.deliver(token, "{}")).isTrue();
        assertThat(inbox.find(token)).contains("{}");
        assertThat(inbox.find(inbox.open(MINUTE))).isEmpty();
    }

    @Test
    void takesOneAnswerOnly() {
        String token = inbox.open(MINUTE);
        inbox.deliver(token, "1");
        assertThat(inbox.deliver(token, "2")).isFalse();
        assertThat(inbox.find(token)).contains("1");
    }

    @Test
    void takesNothingAtAnUnknownAddressOrAfterAMinute() {
        String token = inbox.open(MINUTE);
        assertThat(inbox.deliver("unknown", "{}")).isFalse();
        assertThat(inbox.find("unknown")).isEmpty();
        ticker.advance(MINUTE);
        assertThat(inbox.deliver(token, "{}")).isFalse();
    }

    @Test
    void takesAnAnswerAsLongAsTheAddressIsGood() {
        String token = inbox.open(MINUTE.multipliedBy(5));
        ticker.advance(MINUTE.multipliedBy(4));
        assertThat(inbox.deliver(token, "{}")).isTrue();
        ticker.advance(MINUTE);
        assertThat(inbox.find(token)).contains("{}");
    }
}
