package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Binds choices and numbers to their items, from left to right. What cannot be bound for sure makes the order unclear. Mutable, for one
 * sentence.
 */
final class Binding {

    /** What asks for what was named. */
    static final Set<Role> STRONG = Set.of(Role.VERB, Role.END, Role.ASK);

    private final List<Token> tokens;
    private final Ahead ahead;
    private final Basket basket = new Basket();
    private final ItemBinding items;
    private final ChoiceBinding choices;
    private final NumberBinding numbers;
    private final TakeBack takeBack;
    private Optional<Dine> dine = Optional.empty();

    Binding(List<Token> tokens) {
        this.tokens = tokens;
        this.ahead = new Ahead(tokens);
        this.choices = new ChoiceBinding(tokens, ahead, basket);
        this.items = new ItemBinding(tokens, ahead, basket, choices);
        this.numbers = new NumberBinding(tokens, ahead, basket);
        this.takeBack = new TakeBack(tokens, ahead, basket);
        for (int i = 0; i < tokens.size(); i++) {
            bind(i);
        }
        finish();
    }

    List<Draft> drafts() {
        return basket.drafts;
    }

    Optional<Dine> dine() {
        return dine;
    }

    boolean isUnclear() {
        return basket.unclear;
    }

    /** Whether choices are counted, though no item is named. */
    boolean isOpen() {
        return basket.drafts.isEmpty() && !basket.pending.isEmpty();
    }

    /** Choices that an item has not. */
    List<String> wishes() {
        return basket.wishes;
    }

    private void bind(int i) {
        Token token = tokens.get(i);
        switch (token.role()) {
            case MENU -> items.menu(i, token);
            case UNKNOWN -> items.unknown(token);
            case CATEGORY -> items.category(i);
            case NUMBER -> numbers.number(i, token.word().number());
            case VAGUE -> numbers.vague(token.word().number());
            case OUT -> dine(Dine.OUT);
            case IN -> dine(Dine.IN);
            case HERE -> here();
            case ALL -> {
                choices.spreadOver(token);
                numbers.all(i, token);
            }
            case EACH -> numbers.each();
            case REST -> numbers.partOf(Parts.REST);
            case HALF -> numbers.partOf(Parts.HALF);
            case OPTION -> items.option(i, token);
            case NOT, CORRECT -> takeBack.takeBack(i, token.role());
            case DROP -> takeBack.drop();
            case IFNONE -> takeBack.ifNone(i);
            case CONJ -> {
                basket.parted = true;
                if (basket.current != null) {
                    basket.current.joined = true;
                }
            }
            case PART -> {
                basket.parted = true;
                endOfPart(token);
            }
            case VERB, END, ASK, EXIST -> {
                basket.parted = true;
                choices.endSpread();
                end(token);
            }
            case PERSON -> items.person(i, token);
            case FILLER -> basket.unclear |= isChange(token) && basket.drafts.size() > 1;
            case OR, TALK, NONE, CANCEL, DEGREE, WISHNOUN, TOOL -> basket.unclear = true;
            default -> {}
        }
    }

    private void endOfPart(Token token) {
        if (token.key().equals("?") && !spokenBefore()) {
            basket.unclear = true;
        }
        takeBack.substitutionEnds(token.key().equals("\n") || token.key().equals("."));
    }

    /** To change one thing that stands there into another takes a word for it, or it is not clear which. */
    private void end(Token token) {
        basket.unclear |= isChange(token) && basket.drafts.size() > 1 && !takeBack.isUsed();
        takeBack.substitutionEnds(token.is(Role.VERB));
    }

    private static boolean isChange(Token token) {
        return token.key().matches("(바꿔|바꾸|변경|바꿀).*");
    }

    private boolean spokenBefore() {
        return tokens.stream().anyMatch(token -> STRONG.contains(token.role()) || token.is(Role.NUMBER));
    }

    private void dine(Dine where) {
        boolean takenBack = takeBack.takesDineBack();
        if (dine.isPresent() && dine.get() != where && !takenBack) {
            basket.unclear = true;
            dine = Optional.empty();
        } else {
            dine = Optional.of(where);
        }
        basket.unclear |= !basket.parts.isEmpty() && basket.parts.isOpen();
        basket.last = Basket.Kind.DINE;
    }

    private void here() {
        boolean eats = tokens.stream()
                .anyMatch(token -> token.is(Role.VERB) && token.key().matches("(먹|마시|마실|이용|식사).*"));
        if (eats) {
            dine(Dine.IN);
        }
    }

    /** Two coffees, of which one is this and one is that, are those. What is left was not named. */
    private void dropGeneric() {
        List<Draft> generic = basket.drafts.stream()
                .filter(draft -> draft.item == null && draft.named.isEmpty())
                .toList();
        int sum = basket.drafts.stream()
                .filter(draft -> !generic.contains(draft))
                .mapToInt(draft -> Math.max(draft.quantity, 1))
                .sum();
        boolean named = basket.drafts.size() > generic.size();
        if (generic.size() == 1
                && (generic.get(0).quantity == sum || (generic.get(0).quantity == 0 && named))
                && basket.drafts.indexOf(generic.get(0)) == 0) {
            basket.drafts.removeAll(generic);
        }
        basket.unclear |= basket.drafts.stream().anyMatch(draft -> draft.item == null && draft.named.isEmpty());
    }

    private void finish() {
        basket.endParts();
        takeBack.substitutionEnds(true);
        if (basket.current == null && !basket.drafts.isEmpty() && !basket.pending.isEmpty()) {
            basket.unclear = true;
        } else if (basket.current != null) {
            basket.applyPending();
        } else {
            basket.unclear |= !basket.pending.isEmpty();
        }
        numbers.countLeft();
        choices.finish();
        numbers.finish();
        takeBack.inherit();
        dropGeneric();
        basket.unclear |= basket.drafts.stream().anyMatch(draft -> draft.adjoined && draft.quantity == 0);
        basket.drafts.stream().filter(draft -> draft.quantity == 0).forEach(draft -> draft.quantity = 1);
    }
}
