package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.core.chat.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "아이유 밤편지",
                " 아이유\u3000\t\r\n밤편지\u00a0",
                "\u110B\u1161\u110B\u1175\u110B\u1172 \u1107\u1161\u11B7\u1111\u1167\u11AB\u110C\u1175",
                "“아이유” 밤편지",
                "아이유\"밤편지"
            })
    void asksOneThingHoweverItWasTyped(String typed) {
        assertThat(SongQuery.of(typed).words()).isEqualTo("아이유 밤편지");
    }

    @Test
    void showsWhatWasTypedOnOneLine() {
        assertThat(SongQuery.of(" “봄날”\n방탄 ").shown()).isEqualTo("“봄날” 방탄");
    }

    @Test
    void showsTheBeginningOfALongQuestion() {
        SongQuery query = SongQuery.of("👨‍👩‍👧".repeat(300));
        assertThat(Texts.length(query.shown())).isLessThanOrEqualTo(100);
        assertThat(query.shown()).endsWith("👨‍👩‍👧…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "” “", "\u200b\u2060\ufeff", "\n\n"})
    void isEmptyWithoutAnythingToSearchFor(String typed) {
        assertThat(SongQuery.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "♥", "7", "👨‍👩‍👧", "ㅋ"})
    void isNotEmptyWithASign(String typed) {
        assertThat(SongQuery.of(typed).isEmpty()).isFalse();
    }

    @Test
    void isTooLongBeyondWhatServersTake() {
        assertThat(SongQuery.of("a".repeat(7_000)).isTooLong()).isFalse();
        assertThat(SongQuery.of("a".repeat(7_001)).isTooLong()).isTrue();
        assertThat(SongQuery.of("가".repeat(777)).isTooLong()).isFalse();
        assertThat(SongQuery.of("가".repeat(778)).isTooLong()).isTrue();
    }

    @Test
    void encodesEverySignOnce() {
        assertThat(SongQuery.of("a+b c&d=e#f%26/?🎵").encoded())
                .isEqualTo("a%2Bb%20c%26d%3De%23f%2526%2F%3F%F0%9F%8E%B5");
    }

    @Test
    void encodesTheBeginningForALink() {
        assertThat(SongQuery.of("🎵".repeat(300)).encodedBriefly()).isEqualTo("%F0%9F%8E%B5".repeat(100));
        assertThat(SongQuery.of("봄날").encodedBriefly()).isEqualTo("%EB%B4%84%EB%82%A0");
    }
}
