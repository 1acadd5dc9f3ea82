package kr.plusbot.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void leavesATextAtTheLimitAlone() {
        assertThat(Texts.cut("가".repeat(1_000), 1_000)).hasSize(1_000);
        assertThat(Texts.cut("🎵".repeat(1_000), 1_000)).isEqualTo("🎵".repeat(1_000));
    }

    @Test
    void cutsOneCharacterOverTheLimitAndSaysSo() {
        String cut = Texts.cut("가".repeat(1_001), 1_000);
        assertThat(cut).isEqualTo("가".repeat(999) + "…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(Texts.cut("가" + family + "나다라마", 6)).isEqualTo("가…");
        assertThat(Texts.cut("🎵🎵🎵", 2)).isEqualTo("🎵…");
        String decomposed = "\u1100\u1161\u11a8";
        assertThat(Texts.cut(decomposed.repeat(3), 5)).isEqualTo(decomposed + "…");
    }

    @Test
    void cutsEvenWhenOneCharacterIsLongerThanTheLimit() {
        assertThat(Texts.cut("a" + "\u0301".repeat(50), 10)).isEqualTo("…");
    }

    @Test
    void replacesWhatNoDatabaseAndNoJsonCarries() {
        assertThat(Texts.storable("a\0b\ud800c\udc00d🎵")).isEqualTo("a\ufffdb\ufffdc\ufffdd🎵");
        assertThat(Texts.storable("그대로")).isEqualTo("그대로");
    }

    @Test
    void trimsSpacesOfAnyKind() {
        assertThat(Texts.trim("\u3000\u00a0 \t아이유 IU\n\u2003")).isEqualTo("아이유 IU");
        assertThat(Texts.trim(" \u3000 ")).isEmpty();
    }
}
