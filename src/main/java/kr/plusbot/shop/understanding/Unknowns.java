package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Jamo;

/**
 * What becomes of the parts of a sentence that no word covers: the name of something that the shop has not, talk, or a sign that the
 * sentence is no order. Without state.
 */
final class Unknowns {

    /** A past tense, or the end of a question. */
    private static final Pattern QUESTION = Pattern.compile(".*(나요|나여|가요|까요|던데요?|더라구?요?|냐|[습입됩합옵갑]니까|는지|은지|을지)$");

    /** The end of a sentence that tells something. */
    private static final Pattern TALK = Pattern.compile(
            ".*(..요|건데|거라|이라|라서|느라|길래|니다|네여|네용|네|죠|지요|군요|는데|은데|거든|구나|더니|[가-힣]서|니까|려고|고파|프다|다아|겠다|는데용|ㄴ데)$");

    /** What changes an item: it may cost something, so it is not passed over as talk. */
    private static final Pattern CHANGE = Pattern.compile("넣|빼|추가|올려|올린|얹|뿌려|바꿔|바꾸|변경|섞|없이");

    private static final Pattern BOUND = Pattern.compile("(.+?)(이랑은|이랑|랑|하고|이나|은요|는요|은|는|을|를|만|으로|로|에게|한테)$");

    /** Words that a name may begin with. */
    private static final Set<Role> HALVES = Set.of(Role.MENU, Role.WISHNOUN, Role.TOOL, Role.TALK, Role.UNKNOWN);

    /** What stands behind the name of an item. */
    private static final Set<Role> COUNTS = Set.of(Role.NUMBER, Role.END, Role.CONJ, Role.PART, Role.VERB);

    private Unknowns() {}

    /** The tokens with each unknown part taken for one of these. */
    static List<Token> sort(Sentence sentence, List<Token> tokens) {
        List<Token> merged = merge(sentence, tokens);
        List<Token> sorted = new ArrayList<>();
        for (Token token : merged) {
            if (token.is(Role.UNKNOWN)) {
                sort(sentence, token, sorted);
            } else {
                sorted.add(token);
            }
        }
        return sorted;
    }

    /** 딸기라떼 is no 라떼, and 아이스크림 is nothing iced: a word that is known in part is unknown. */
    private static List<Token> merge(Sentence sentence, List<Token> tokens) {
        List<Token> merged = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isName(tokens, i)) {
                i++;
                merged.add(token(
                        sentence, Role.UNKNOWN, token.from(), tokens.get(i).to()));
                continue;
            }
            if (!token.is(Role.UNKNOWN) && !isFirstHalf(tokens, i)) {
                merged.add(token);
                continue;
            }
            int from = token.from();
            int to = token.to();
            if (!merged.isEmpty() && HALVES.contains(last(merged).role()) && !token.apart()) {
                from = last(merged).from();
                merged.remove(merged.size() - 1);
            }
            while (i + 1 < tokens.size() && belongs(sentence.part(from, to), tokens, i + 1)) {
                i++;
                to = tokens.get(i).to();
            }
            if (i + 1 < tokens.size() && isDone(tokens.get(i + 1))) {
                i++;
                to = tokens.get(i).to();
                merged.add(token(sentence, Role.TALK, from, to));
                continue;
            }
            merged.add(token(sentence, Role.UNKNOWN, from, to));
        }
        return merged;
    }

    /** Whether it makes a verb of the word before: 출발해요. */
    private static boolean isDone(Token token) {
        return token.is(Role.VERB) && !token.apart() && token.key().matches("해|해요|합니다|함|한다|해용|해여|하고싶어요");
    }

    /** Whether the next word is the rest of a name that begins with this. */
    private static boolean belongs(String name, List<Token> tokens, int next) {
        Token token = tokens.get(next);
        if (token.is(Role.CATEGORY)) {
            return !isTalk(name) && (!token.apart() || !isBound(name));
        }
        if (!token.is(Role.MENU)) {
            return token.is(Role.WISHNOUN) && !token.apart() && !isTalk(name);
        }
        boolean itemFollows = token.isItem()
                || (next + 1 < tokens.size() && tokens.get(next + 1).isItem() && token.isChoice());
        if (!token.apart()) {
            return !isTalk(name)
                    && !(name.length() > 2 && BOUND.matcher(name).matches() && itemFollows && isBound(name));
        }
        return itemFollows && !isTalk(name) && !isBound(name);
    }

    /** Whether a word of something else is the first half of a name: 시나몬 라떼, 마늘빵. */
    private static boolean isFirstHalf(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size()
                || !Set.of(Role.WISHNOUN, Role.TOOL, Role.TALK)
                        .contains(tokens.get(i).role())) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean named = next.is(Role.CATEGORY) || (next.isItem() && !next.isChoice());
        return named && (!next.apart() || tokens.get(i).is(Role.WISHNOUN));
    }

    /** 짜장밥 is no 짜장: an item and a short word that is counted with it are another name. */
    private static boolean isName(List<Token> tokens, int i) {
        if (!tokens.get(i).isItem() || i + 1 >= tokens.size()) {
            return false;
        }
        Token rest = tokens.get(i + 1);
        boolean joined = rest.is(Role.WISHNOUN) && rest.key().length() == 1 && !rest.apart();
        return joined
                && (i + 2 == tokens.size() || COUNTS.contains(tokens.get(i + 2).role()));
    }

    private static boolean isBound(String name) {
        return name.matches(".+(은|는|이|가|을|를|랑|하고|도|고|서|면|게|만|거라|건데|는데|은데|인데|한데|서요|네요|니까|길래|느라)$");
    }

    static boolean isTalk(String words) {
        String polite = polite(words);
        return QUESTION.matcher(polite).matches() || TALK.matcher(polite).matches() || isPast(polite);
    }

    /** With 요 in place of what stands for it in chats. */
    private static String polite(String words) {
        return words.length() > 2 ? words.replaceAll("[여용염욤욥욧]$", "요") : words;
    }

    private static void sort(Sentence sentence, Token token, List<Token> sorted) {
        String key = polite(token.key());
        if (isPast(key) || QUESTION.matcher(key).matches()) {
            sorted.add(token.as(Word.of(Role.NONE)));
            return;
        }
        if (TALK.matcher(key).matches() && !CHANGE.matcher(key).find()) {
            sorted.add(token.as(Word.of(Role.TALK)));
            return;
        }
        var bound = BOUND.matcher(key);
        if (!bound.matches()) {
            sorted.add(token);
            return;
        }
        int middle = token.from() + bound.group(1).length();
        sorted.add(token(sentence, Role.UNKNOWN, token.from(), middle));
        Word particle = CommonWords.all().getOrDefault(bound.group(2), Word.of(Role.PARTICLE));
        sorted.add(token(sentence, particle.role(), middle, token.to()));
    }

    /** A past tense: what was is no order. 있 and 겠 are none. */
    private static boolean isPast(String words) {
        for (int i = 0; i + 1 < words.length(); i++) {
            char c = words.charAt(i);
            if (Jamo.finalOf(c) == SS && c != '있' && c != '겠' && "어는네나다습지던을으고거길더".indexOf(words.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Token last(List<Token> tokens) {
        return tokens.get(tokens.size() - 1);
    }

    private static Token token(Sentence sentence, Role role, int from, int to) {
        return new Token(
                Word.of(role), sentence.typed(from, to), sentence.part(from, to), from, to, sentence.isApart(from));
    }

    /** The final consonant ㅆ, by its number in Unicode 15. */
    private static final int SS = 20;
}
