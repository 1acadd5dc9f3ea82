package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a sentence that names something of the menu is an order. Without state. */
final class Evidence {

    /** Names that a customer of this shop may take for an item. What has no such letter and is not on the menu is no name: test 1. */
    private static final Predicate<String> HANGUL = Pattern.compile("[가-힣]").asPredicate();

    private static final Set<Role> UNEXPLAINED = Set.of(Role.TALK, Role.NONE);

    private static final Pattern ADDING = Pattern.compile("(추가|넣어|넣고|넣은|바꿔|바꾸|변경|올린|들어간|달아|꽂아|끼워|붙여).*");

    private Evidence() {}

    static boolean isOrder(Clauses clauses, List<Token> tokens, Binding binding) {
        List<Draft> drafts = binding.drafts();
        boolean number = has(tokens, Role.NUMBER) || has(tokens, Role.VAGUE);
        boolean verb = has(tokens, Role.VERB) || has(tokens, Role.END);
        boolean dine = binding.dine().isPresent();
        if (drafts.isEmpty()) {
            return binding.isOpen() && number && !clauses.tells();
        }
        if (clauses.tells() && !(verb && number)) {
            return false;
        }
        if (drafts.stream().allMatch(draft -> draft.item == null)) {
            return isAskedFor(tokens) || (number && drafts.stream().anyMatch(draft -> HANGUL.test(draft.named)));
        }
        if (has(tokens, Role.EXIST) && !number && !verb) {
            return false;
        }
        if (tokens.stream().anyMatch(token -> token.is(Role.ASK) && !isHopeful(token)) && !number && !verb) {
            return false;
        }
        boolean unexplained = tokens.stream().anyMatch(token -> UNEXPLAINED.contains(token.role()));
        boolean named = drafts.stream().anyMatch(draft -> draft.item != null);
        boolean unknown = named && drafts.stream().anyMatch(draft -> draft.item == null);
        return !(unexplained || unknown) || number || verb || dine;
    }

    /** Whether a name that the shop does not know is asked for, and not a favour: 마카롱 주세요, but not 문 열어 주세요. */
    private static boolean isAskedFor(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean named =
                    tokens.get(i).is(Role.UNKNOWN) && !tokens.get(i).key().matches(".*[어아여려워겨쳐켜해봐와줘꺼내]");
            int next = tokens.get(i + 1).is(Role.PARTICLE) || tokens.get(i + 1).is(Role.FILLER) ? i + 2 : i + 1;
            boolean asked = next < tokens.size() && tokens.get(next).is(Role.VERB);
            if (asked
                    && (named
                            || tokens.get(i).is(Role.CATEGORY)
                            || tokens.get(i).isItem())) {
                return true;
            }
        }
        return false;
    }

    /** Asked whether it is there: a clerk says yes or no. */
    static boolean isDoubtful(List<Token> tokens) {
        boolean number = has(tokens, Role.NUMBER);
        boolean verb = has(tokens, Role.VERB);
        return addsSomethingElse(tokens) || (!verb && (has(tokens, Role.EXIST) || (has(tokens, Role.ASK) && !number)));
    }

    /** Whether something is added that is no choice of the menu. */
    private static boolean addsSomethingElse(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean adds = tokens.get(i).is(Role.FILLER)
                    && ADDING.matcher(tokens.get(i).key()).matches();
            Token before = tokens.get(i - 1).is(Role.PARTICLE) && i > 1 ? tokens.get(i - 2) : tokens.get(i - 1);
            if (adds && !before.is(Role.MENU) && !before.is(Role.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHopeful(Token token) {
        return token.key().contains("될까") || token.key().contains("가능할까");
    }

    private static boolean has(List<Token> tokens, Role role) {
        return tokens.stream().anyMatch(token -> token.is(role));
    }
}
