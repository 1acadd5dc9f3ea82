package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.plusbot.core.dialogue.TextCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"test", "qX3v-81TzK_a", "a;b=c", "../..", "'--", "키"})
    void takesAnyOpaqueText(String key) {
        assertThat(new UserId(key).id()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0", "\ud800", "a\udc00b"})
    void refusesWhatIsNoKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(key)).withMessage("not a user's id");
    }

    @Test
    void countsTheLimitInCodePoints() {
        assertThat(new UserId("🎵".repeat(255)).id()).hasSize(510);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId("a".repeat(256)));
    }

    @Test
    void keepsCaseAndNormalFormApart() {
        assertThat(new UserId("a")).isNotEqualTo(new UserId("A"));
        assertThat(new UserId("\u00e9")).isNotEqualTo(new UserId("e\u0301"));
    }

    @Test
    void hidesTheId() {
        assertThat(new UserId("secret-key")).asString().doesNotContain("secret-key");
        assertThat(TextCommand.text("비밀")).asString().doesNotContain("비밀", "test");
    }
}
