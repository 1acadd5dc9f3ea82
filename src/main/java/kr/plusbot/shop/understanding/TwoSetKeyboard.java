package kr.plusbot.shop.understanding;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Jamo;

/** Turns what was typed with the English layout into what the Korean keys (KS X 5002, two-set) would have given. Without state. */
public final class TwoSetKeyboard {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final String KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
    private static final String JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final Set<String> PAIRS = Set.of(
            "ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ", "ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ",
            "ㄹㅍㄿ", "ㄹㅎㅀ", "ㅂㅅㅄ");

    private TwoSetKeyboard() {}

    /** The text with each word of Latin letters, which gives whole syllables, in Hangul; words that are known stay. */
    public static String mend(String text, Set<String> known) {
        Matcher words = WORD.matcher(text);
        return words.replaceAll(word ->
                known.contains(word.group().toLowerCase(java.util.Locale.ROOT)) ? word.group() : hangul(word.group()));
    }

    private static String hangul(String word) {
        StringBuilder jamo = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            int place = KEYS.indexOf(key);
            int lower = KEYS.indexOf(Character.toLowerCase(key));
            if (place < 0 && lower < 0) {
                return word;
            }
            jamo.append(JAMO.charAt(place < 0 ? lower : place));
        }
        String syllables = syllables(jamo.toString());
        return syllables.chars().allMatch(c -> Jamo.isSyllable((char) c)) ? syllables : word;
    }

    private static String syllables(String jamo) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < jamo.length(); ) {
            int initial = INITIALS.indexOf(jamo.charAt(i));
            int vowels = initial < 0 ? 0 : length(jamo, i + 1, VOWELS);
            if (vowels == 0) {
                return jamo;
            }
            int next = i + 1 + vowels;
            int finals = length(jamo, next, FINALS);
            if (finals > 0 && next + finals < jamo.length() && VOWELS.indexOf(jamo.charAt(next + finals)) >= 0) {
                finals--;
            }
            int vowel = VOWELS.indexOf(letter(jamo, i + 1, vowels));
            int last = finals == 0 ? 0 : FINALS.indexOf(letter(jamo, next, finals));
            text.append((char) ('가' + (initial * 21 + vowel) * 28 + last));
            i = next + finals;
        }
        return text.toString();
    }

    /** How many letters from a place are one of these, by themselves or as a pair: 0 to 2. */
    private static int length(String jamo, int from, String letters) {
        if (from >= jamo.length() || letters.indexOf(jamo.charAt(from)) < 0) {
            return 0;
        }
        return from + 1 < jamo.length() && letters.indexOf(letter(jamo, from, 2)) > 0 ? 2 : 1;
    }

    /** The letter that one or two letters make; a space if they make none. */
    private static char letter(String jamo, int from, int length) {
        if (length == 1) {
            return jamo.charAt(from);
        }
        String pair = jamo.substring(from, from + 2);
        return PAIRS.stream()
                .filter(one -> one.startsWith(pair))
                .findFirst()
                .map(one -> one.charAt(2))
                .orElse(' ');
    }
}
