package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts a sentence into its clauses and leaves out those that are no part of an order: greetings, talk, questions. Mutable, for one
 * sentence.
 */
final class Clauses {

    private static final Pattern FINITE = Pattern.compile(".*(요|여|용|니다|네|죠|까|나|다|데|어|서)$");
    private static final Set<Role> ENDS = Set.of(Role.VERB, Role.END, Role.TALK, Role.NONE, Role.ASK, Role.EXIST);

    private final List<Token> kept = new ArrayList<>();
    private boolean cancels;
    private boolean asks;
    private boolean answers;

    Clauses(List<Token> tokens) {
        List<Token> clause = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            clause.add(tokens.get(i));
            if (ends(tokens, i)) {
                add(clause);
                clause = new ArrayList<>();
            }
        }
        add(clause);
    }

    /** The tokens of all clauses that may be an order. */
    List<Token> kept() {
        return kept;
    }

    /** Whether an order is called off. */
    boolean cancels() {
        return cancels;
    }

    /** Whether something of the menu stands in a clause that was left out, or a question was asked beside. */
    boolean asks() {
        return asks;
    }

    /** Whether a clause with something of the menu is a question or a complaint. */
    boolean tells() {
        return answers;
    }

    private static boolean ends(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(Role.PART)) {
            return !token.key().equals(",") && !token.key().equals("/");
        }
        if (token.is(Role.FILLER)) {
            return token.key().length() > 2 && token.key().matches("(감사|안녕|수고|고생|고마|고맙|죄송|반갑).*(요|니다|까)");
        }
        return ENDS.contains(token.role())
                && (token.key().length() > 1 || token.is(Role.END))
                && (isFinite(token.key()) || token.is(Role.VERB) || token.is(Role.END))
                && !(token.is(Role.VERB) && token.key().endsWith("은데"));
    }

    private static boolean isFinite(String key) {
        return FINITE.matcher(key).matches();
    }

    private void add(List<Token> clause) {
        if (has(clause, Role.CANCEL)) {
            cancels = true;
            return;
        }
        boolean menu = clause.stream().anyMatch(token -> token.is(Role.MENU));
        boolean counted = has(clause, Role.NUMBER) || has(clause, Role.VAGUE);
        if (has(clause, Role.NONE)) {
            boolean past = clause.stream().filter(token -> token.is(Role.NONE)).allMatch(Clauses::isTold);
            asks |= menu || !past;
            answers |= menu || counted;
            return;
        }
        boolean talk = has(clause, Role.TALK);
        boolean dine = has(clause, Role.OUT) || has(clause, Role.IN) || has(clause, Role.HERE);
        if (talk && !menu && !counted && !dine) {
            boolean told = clause.stream().filter(token -> token.is(Role.TALK)).allMatch(Clauses::isChat);
            asks |= !told;
            return;
        }
        kept.addAll(clause);
    }

    /** A past tense about nothing of the menu needs no answer. */
    private static boolean isTold(Token token) {
        return !CommonWords.all().containsKey(token.key()) && !token.key().matches(".*(나요|가요|까요|나여)$");
    }

    /** The talk of people, as against something they want. */
    private static boolean isChat(Token token) {
        return !CommonWords.all().containsKey(token.key());
    }

    private static boolean has(List<Token> clause, Role role) {
        return clause.stream().anyMatch(token -> token.is(role));
    }
}
