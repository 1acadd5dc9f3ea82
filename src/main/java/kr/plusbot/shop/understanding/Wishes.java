package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What customers wish besides: less ice, a fork, a time. It goes to the memo and out of the sentence. Mutable, for one sentence. */
final class Wishes {

    private static final Set<String> MORE = Set.of("추가", "추가로");
    private static final Set<String> MANNER = Set.of("따로", "연하게", "진하게", "반으로", "찍먹", "부먹", "조금만", "살짝");

    private static final Set<String> MUCH =
            Set.of("많이", "적게", "조금", "조금만", "넉넉히", "넉넉하게", "듬뿍", "가득", "잔뜩", "왕창", "더많이");
    private static final Set<Role> AFTER = Set.of(Role.PARTICLE, Role.TOPIC, Role.FILLER);
    private static final Set<Role> AFTER_NOUN = Set.of(Role.PARTICLE, Role.TOPIC, Role.FILLER, Role.WISHNOUN);

    private final List<Token> tokens;
    private final List<Token> rest = new ArrayList<>();
    private final List<String> wishes = new ArrayList<>();
    private boolean unclear;

    Wishes(Sentence sentence, List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); ) {
            int end = end(i);
            if (end > i) {
                wishes.add(
                        sentence.typed(tokens.get(i).from(), tokens.get(end - 1).to()));
                i = end;
            } else {
                rest.add(plain(tokens.get(i)));
                i++;
            }
        }
    }

    /** The tokens without the wishes. */
    List<Token> rest() {
        return rest;
    }

    List<String> wishes() {
        return wishes;
    }

    /** Whether a wish may cost something or be impossible. */
    boolean isUnclear() {
        return unclear;
    }

    /** Where the wish ends that begins here; here if none does. */
    private int end(int i) {
        Token token = tokens.get(i);
        return switch (token.role()) {
            case WISH, TIME -> i + 1;
            case TOOL -> endOfTool(i);
            case WISHNOUN -> endOfMeasure(i).orElseGet(() -> endOfTool(i));
            case MENU -> token.isItem() ? endOfMuch(i) : endOfMeasured(i);
            case UNKNOWN -> endOfUnknown(i);
            case OPTION -> endOfOption(i);
            case NUMBER -> endOfSome(i);
            case DEGREE -> MANNER.contains(token.key()) ? i + 1 : i;
            default -> i;
        };
    }

    /** Fork, two, no: all that is said of it. */
    private int endOfTool(int i) {
        int end = i + 1;
        while (end < tokens.size()
                && isOneOf(
                        tokens.get(end),
                        Set.of(Role.PARTICLE, Role.NUMBER, Role.DEGREE, Role.DROP, Role.EACHLY, Role.TOPIC))) {
            end++;
        }
        return end;
    }

    /** A choice is a wish when it is measured: 얼음 조금만. */
    private int endOfMeasured(int i) {
        Token token = tokens.get(i);
        Optional<Integer> end = endOfMeasure(i);
        if (end.isEmpty()) {
            return i;
        }
        boolean measured = tokens.get(i + 1).is(Role.DEGREE)
                && !MORE.contains(tokens.get(i + 1).key());
        return isWishNoun(token) || measured ? end.get() : i;
    }

    /** A wish for some of those that were counted: 하나만 얼음 적게. */
    private int endOfSome(int i) {
        boolean counted = !rest.isEmpty() && rest.stream().anyMatch(token -> token.is(Role.NUMBER));
        boolean some = i + 2 < tokens.size() && isOneOf(tokens.get(i + 1), Set.of(Role.PARTICLE, Role.TOPIC));
        return counted && some && !tokens.get(i + 2).is(Role.NUMBER) && end(i + 2) > i + 2 && afterNumber()
                ? end(i + 2)
                : i;
    }

    /** Whether the last item was counted already. */
    private boolean afterNumber() {
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (rest.get(i).is(Role.NUMBER)) {
                return true;
            }
            if (rest.get(i).isItem()) {
                return false;
            }
        }
        return false;
    }

    /** An item that is not counted but measured belongs to another: 무 많이. */
    private int endOfMuch(int i) {
        boolean much = i + 1 < tokens.size()
                && tokens.get(i + 1).is(Role.DEGREE)
                && MUCH.contains(tokens.get(i + 1).key());
        unclear |= much;
        return much && rest.stream().anyMatch(Token::isItem) ? i + 2 : i;
    }

    /** 드레싱은 빼고, where the menu asks for the dressing. */
    private int endOfOption(int i) {
        Optional<Integer> end = endOfMeasure(i);
        unclear |= end.isPresent();
        return end.orElse(i);
    }

    private int endOfUnknown(int i) {
        Optional<Integer> end = endOfMeasure(i);
        boolean more =
                end.isPresent() && MORE.contains(tokens.get(end.get() - 1).key());
        unclear |= more;
        return end.orElse(i);
    }

    private Optional<Integer> endOfMeasure(int i) {
        int next = i + 1;
        while (next < tokens.size()
                && isOneOf(tokens.get(next), tokens.get(i).is(Role.WISHNOUN) ? AFTER_NOUN : AFTER)) {
            next++;
        }
        if (next < tokens.size() && isOneOf(tokens.get(next), Set.of(Role.DEGREE, Role.DROP))) {
            while (next + 1 < tokens.size() && isOneOf(tokens.get(next + 1), Set.of(Role.DEGREE, Role.DROP))) {
                next++;
            }
            return Optional.of(next + 1);
        }
        return Optional.empty();
    }

    private static boolean isWishNoun(Token token) {
        Word common = CommonWords.all().get(token.key());
        return common != null && common.role() == Role.WISHNOUN;
    }

    private static Token plain(Token token) {
        return token.is(Role.DEGREE) && MORE.contains(token.key()) ? token.as(Word.of(Role.VERB)) : token;
    }

    private static boolean isOneOf(Token token, Set<Role> roles) {
        return roles.contains(token.role());
    }
}
