package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "a", "cafe2", "abcdefghij0123456789"})
    void takesShortNames(String name) {
        assertThat(new BotId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2cafe", "Cafe", "my-bot", "카페", "cafe\n", "../cafe", "abcdefghij01234567890"})
    void refusesOtherNames(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BotId(name));
    }

    @Test
    void knowsTheBotWithoutAName() {
        assertThat(BotId.MAIN.isMain()).isTrue();
        assertThat(new BotId("cafe").isMain()).isFalse();
    }
}
