package kr.plusbot.core.chat;

/** Hangul by its letters, and how far two words are apart in them. Without state. */
public final class Jamo {

    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    /** Initials, vowels and finals have numbers apart from each other. */
    private static final int VOWEL = 100;

    private static final int FINAL = 200;

    /** What each vowel sounds like, by its number in Unicode 15: ㅐ as ㅔ, ㅒ as ㅖ, ㅙ and ㅚ as ㅞ. */
    private static final int[] SOFT = {0, 5, 2, 7, 4, 5, 6, 7, 8, 9, 15, 15, 12, 13, 14, 15, 16, 17, 18, 19, 20};

    /** Initials that differ in strength alone: ㄱㄲㅋ, ㄷㄸㅌ, ㅂㅃㅍ, ㅅㅆ, ㅈㅉㅊ. */
    private static final int[] STRENGTH = {1, 1, 0, 2, 2, 0, 0, 3, 3, 4, 4, 0, 5, 5, 5, 1, 2, 3, 0};

    private Jamo() {}

    public static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** The word with vowels that sound alike written as one. */
    public static String soft(String word) {
        char[] soft = word.toCharArray();
        for (int i = 0; i < soft.length; i++) {
            if (isSyllable(soft[i])) {
                int code = soft[i] - FIRST;
                int vowel = code / FINALS % VOWELS;
                soft[i] = (char) (soft[i] + (SOFT[vowel] - vowel) * FINALS);
            }
        }
        return new String(soft);
    }

    /** The initial consonant, the vowel and the final consonant if there is one; another character stands for itself. */
    static int[] letters(String word) {
        int[] letters = new int[word.length() * 3];
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isSyllable(c)) {
                letters[count++] = 1000 + c;
                continue;
            }
            int code = c - FIRST;
            letters[count++] = code / FINALS / VOWELS;
            letters[count++] = VOWEL + code / FINALS % VOWELS;
            if (code % FINALS > 0) {
                letters[count++] = FINAL + code % FINALS;
            }
        }
        return java.util.Arrays.copyOf(letters, count);
    }

    /** The final consonant of a syllable, by its number in Unicode 15; 0 for none. */
    public static int finalOf(char c) {
        return isSyllable(c) ? (c - FIRST) % FINALS : 0;
    }

    /** The syllable with another final consonant. */
    public static char withFinal(char c, int last) {
        return (char) (c - finalOf(c) + last);
    }

    /** What it costs to take one letter for another, in halves. */
    static int cost(int one, int other) {
        if (one == other) {
            return 0;
        }
        boolean vowels = one >= VOWEL && other >= VOWEL && one < FINAL && other < FINAL;
        if (vowels && SOFT[one - VOWEL] == SOFT[other - VOWEL]) {
            return 1;
        }
        boolean initials = one < VOWEL && other < VOWEL;
        if (initials && STRENGTH[one] != 0 && STRENGTH[one] == STRENGTH[other]) {
            return 1;
        }
        return one < 1000 && other < 1000 && (one >= FINAL) == (other >= FINAL) ? 2 : 3;
    }
}
