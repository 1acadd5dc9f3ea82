package kr.plusbot.shop.faq;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.plusbot.core.chat.Jamo;

/** How verbs change before their endings, of the regular ones and those in 르 and ㄹ. Without state. */
final class Inflection {

    private static final int OF_ONE_INITIAL = 21 * 28;
    private static final int OF_ONE_VOWEL = 28;
    private static final int A = 0;
    private static final int EO = 4;
    private static final int O = 8;
    private static final int WI = 16;
    private static final int EU = 18;

    private static final int N = 4;
    private static final int L = 8;
    private static final int M = 16;
    private static final int B = 17;
    private static final int SS = 20;

    /** What a last vowel becomes with 아 or 어 behind it, by its number in Unicode 15; -1 where a syllable of its own follows. */
    private static final int[] MERGED = {0, 1, 2, 3, 4, 5, 6, 7, 9, 9, 10, 10, -1, 14, 14, 15, -1, -1, 4, -1, 6};

    private Inflection() {}

    /** The stem with what its last syllable becomes: 고치 gives 고친, 고칠, 고침, 고칩, 고쳐 and 고쳤, too. */
    static Set<String> of(String stem) {
        Set<String> forms = new LinkedHashSet<>(List.of(stem));
        char last = stem.charAt(stem.length() - 1);
        if (!Jamo.isSyllable(last)) {
            return Set.of(stem);
        }
        int end = Jamo.finalOf(last);
        if (end == 0 || end == L) {
            forms.add(ending(stem, 0));
            List.of(N, L, M, B).forEach(one -> forms.add(ending(stem, one)));
        }
        String joined = end == 0 ? joined(stem) : stem + (isBright(last) ? '아' : '어');
        forms.add(joined);
        forms.add(ending(joined, SS));
        return forms;
    }

    /**
     * The stems that a form may come from, 고치 for 고친, 고쳐 and 고쳤; the word alone if it has no such form.
     */
    static String stem(String form) {
        char last = form.charAt(form.length() - 1);
        int end = Jamo.finalOf(last);
        boolean inflected = end == 0 || end == N || end == L || end == M || end == B || end == SS;
        if (!Jamo.isSyllable(last) || !inflected) {
            return form;
        }
        return switch (vowel(last)) {
            case 6 -> with(form, 20, 0);
            case 9 -> with(form, O, 0);
            case 14 -> with(form, 13, 0);
            case 10 -> with(form, 11, 0);
            default -> ending(form, 0);
        };
    }

    private static String joined(String stem) {
        char last = stem.charAt(stem.length() - 1);
        char before = stem.length() > 1 && Jamo.isSyllable(stem.charAt(stem.length() - 2))
                ? stem.charAt(stem.length() - 2)
                : '어';
        if (last == '하') {
            return stem.substring(0, stem.length() - 1) + '해';
        }
        if (last == '르' && stem.length() > 1 && Jamo.finalOf(before) == 0) {
            return stem.substring(0, stem.length() - 2) + Jamo.withFinal(before, L) + (isBright(before) ? '라' : '러');
        }
        int vowel = vowel(last);
        if (vowel == EU) {
            return with(stem, isBright(before) ? A : EO, 0);
        }
        return vowel == WI || MERGED[vowel] < 0 ? stem + '어' : with(stem, MERGED[vowel], 0);
    }

    private static boolean isBright(char syllable) {
        return Jamo.isSyllable(syllable) && (vowel(syllable) == A || vowel(syllable) == O);
    }

    private static int vowel(char syllable) {
        return (syllable - '가') / OF_ONE_VOWEL % 21;
    }

    private static String ending(String word, int last) {
        int at = word.length() - 1;
        return word.substring(0, at) + Jamo.withFinal(word.charAt(at), last);
    }

    private static String with(String word, int vowel, int last) {
        int at = word.length() - 1;
        int initial = (word.charAt(at) - '가') / OF_ONE_INITIAL;
        return word.substring(0, at) + (char) ('가' + initial * OF_ONE_INITIAL + vowel * OF_ONE_VOWEL + last);
    }
}
