package kr.plusbot.shop.faq;

import kr.plusbot.core.chat.Jamo;

/** How a word sounds, roughly: vowels that sound alike are one, and a last consonant moves to a syllable that begins without one. Without state. */
final class Sound {

    /** The initial consonant, by its number in Unicode 15, that each final one becomes; -1 for pairs and ㅇ. */
    private static final int[] MOVED = {
        -1, 0, 1, -1, 2, -1, -1, 3, 5, -1, -1, -1, -1, -1, -1, -1, 6, 7, -1, 9, 10, -1, 12, 14, 15, 16, 17, 18
    };

    private static final int SILENT = 11;
    private static final int FINALS = 28;
    private static final int OF_ONE_INITIAL = 21 * FINALS;

    private Sound() {}

    static String of(String word) {
        char[] sound = Jamo.soft(word).toCharArray();
        for (int i = 0; i + 1 < sound.length; i++) {
            int moved = MOVED[Jamo.finalOf(sound[i])];
            if (moved >= 0 && initial(sound[i + 1]) == SILENT) {
                sound[i] = Jamo.withFinal(sound[i], 0);
                sound[i + 1] = (char) (sound[i + 1] + (moved - SILENT) * OF_ONE_INITIAL);
            }
        }
        return new String(sound);
    }

    private static int initial(char c) {
        return Jamo.isSyllable(c) ? (c - '가') / OF_ONE_INITIAL : -1;
    }
}
