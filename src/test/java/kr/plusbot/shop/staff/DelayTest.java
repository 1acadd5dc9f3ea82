package kr.plusbot.shop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DelayTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void doublesFromOneSecondToHalfAMinute() {
        assertThat(Delay.seconds(2, NOW, NOW)).isZero();
        assertThat(Delay.seconds(3, NOW, NOW)).isOne();
        assertThat(Delay.seconds(5, NOW, NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(Delay.seconds(100, NOW, NOW)).isEqualTo(Delay.LONGEST);
    }

    @Test
    void isOverOnceTheClockWasSetBack() {
        assertThat(Delay.seconds(5, NOW, NOW.minus(Duration.ofHours(1)))).isZero();
    }
}
