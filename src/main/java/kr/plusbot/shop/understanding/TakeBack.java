package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Optional;
import kr.plusbot.shop.menu.Item;
import org.jspecify.annotations.Nullable;

/** Takes back what customers correct, leave out or replace. Mutable, for one sentence. */
final class TakeBack {

    /** How a verb ends that is negated: 굽지 말고. */
    private static final String VERB = "지";

    private final List<Token> tokens;
    private final Ahead ahead;
    private final Basket basket;
    private @Nullable Draft replaced;
    private boolean tookBack;
    private boolean dineTakenBack;

    TakeBack(List<Token> tokens, Ahead ahead, Basket basket) {
        this.tokens = tokens;
        this.ahead = ahead;
        this.basket = basket;
    }

    /** Whether anything was taken back. */
    boolean isUsed() {
        return tookBack;
    }

    /** Whether the next place to dine replaces the one before; asked once. */
    boolean takesDineBack() {
        boolean back = dineTakenBack;
        dineTakenBack = false;
        return back;
    }

    void takeBack(int i, Role role) {
        Ahead.Next next = ahead.far(i + 1);
        tookBack = true;
        if (role == Role.CORRECT && ahead.is(i + 1, Role.DROP)) {
            return;
        }
        if (basket.last == Basket.Kind.NONE || !basket.parts.isEmpty()) {
            basket.unclear |= !basket.parts.isEmpty() || role == Role.NOT;
            return;
        }
        switch (next) {
            case NUMBER -> takeBackNumber(role);
            case CHOICE -> takeBackChoice();
            case ITEM -> takeBackItem(i, role);
            case DINE -> {
                basket.unclear |= basket.last != Basket.Kind.DINE && role == Role.NOT;
                dineTakenBack = true;
            }
            default -> {
                basket.unclear = true;
                if (role == Role.NOT && basket.last == Basket.Kind.ITEM) {
                    basket.removeCurrent();
                }
            }
        }
    }

    private void takeBackNumber(Role role) {
        if (basket.last == Basket.Kind.CHOICE && role == Role.NOT) {
            basket.unclear = true;
            forgetChoice();
            return;
        }
        if (basket.current != null) {
            basket.current.quantity = 0;
        } else {
            basket.unclear |= basket.pendingNumber == 0;
            basket.pendingNumber = 0;
        }
    }

    private void takeBackChoice() {
        if (basket.last == Basket.Kind.CHOICE && basket.pending.remove(basket.lastChoice)) {
            return;
        }
        if (basket.current == null) {
            basket.unclear = true;
        } else if (basket.last == Basket.Kind.CHOICE) {
            basket.current.forget(basket.lastChoice);
        }
        basket.override = true;
        basket.recount = true;
    }

    private void forgetChoice() {
        if (!basket.pending.remove(basket.lastChoice) && basket.current != null) {
            basket.current.forget(basket.lastChoice);
        }
    }

    private void takeBackItem(int i, Role role) {
        if (basket.last == Basket.Kind.CHOICE && basket.pending.remove(basket.lastChoice)) {
            return;
        }
        if (basket.last == Basket.Kind.DINE || basket.current == null) {
            basket.unclear = true;
            return;
        }
        Optional<Draft> same = role == Role.CORRECT ? named(ahead.place(i + 1)) : Optional.empty();
        basket.current = same.orElse(basket.current);
        replaced = basket.current;
        basket.unclear |= replaced.item == null && replaced.named.endsWith(VERB);
        basket.removeCurrent();
        if (role == Role.NOT && replaced.quantity == 0) {
            removeEarlier(replaced);
        }
    }

    /** What is named once more only to be taken back was ordered before: 파전 하나요 아 파전 말고. */
    private void removeEarlier(Draft again) {
        List<Draft> same =
                basket.drafts.stream().filter(draft -> draft.isOf(again.item)).toList();
        basket.unclear |= same.size() > 1;
        basket.drafts.removeAll(same);
    }

    /** The line of the item that is named at a place. */
    private Optional<Draft> named(int place) {
        if (place >= tokens.size() || !tokens.get(place).isItem()) {
            return Optional.empty();
        }
        Item item = tokens.get(place).word().items().get(0).item();
        return basket.drafts.stream().filter(draft -> draft.isOf(item)).reduce((one, other) -> other);
    }

    void drop() {
        if (basket.last == Basket.Kind.NUMBER
                && basket.current != null
                && basket.parts.isEmpty()
                && !basket.splitting
                && basket.pendingNumber == 0) {
            Item item = basket.current.item;
            basket.removeCurrent();
            basket.unclear |= basket.drafts.stream().anyMatch(draft -> draft.isOf(item));
        } else if (basket.last == Basket.Kind.CHOICE && basket.lastChoice != null) {
            basket.unclear |= basket.current == null || basket.pending.contains(basket.lastChoice);
            forgetChoice();
        } else if (basket.last == Basket.Kind.ITEM && basket.current != null && basket.current.quantity == 0) {
            Item item = basket.current.item;
            basket.removeCurrent();
            List<Draft> same =
                    basket.drafts.stream().filter(draft -> draft.isOf(item)).toList();
            basket.unclear |= same.size() > 1;
            basket.drafts.removeAll(same);
            basket.current = null;
        } else if (basket.last == Basket.Kind.ITEM && basket.current != null && basket.current.quantity > 0) {
            basket.removeCurrent();
        } else {
            basket.unclear = true;
        }
        basket.last = Basket.Kind.NONE;
    }

    void ifNone(int i) {
        if (basket.current == null || ahead.far(i + 1) != Ahead.Next.ITEM) {
            basket.unclear = true;
        } else if (basket.current.isAvailable()) {
            basket.substituted = basket.current;
        } else {
            basket.current.excused = true;
            replaced = basket.current;
            basket.current = null;
        }
    }

    /** What was ordered in place of something that is there is not needed. */
    void substitutionEnds(boolean ends) {
        if (basket.substituted == null || !ends) {
            return;
        }
        Draft wanted = basket.substituted;
        basket.unclear |= basket.drafts.stream()
                        .filter(draft -> draft != wanted && draft.excused)
                        .count()
                != 1;
        for (Draft draft : List.copyOf(basket.drafts)) {
            if (draft != wanted && draft.excused) {
                wanted.quantity = wanted.quantity == 0 ? draft.quantity : wanted.quantity;
                basket.drafts.remove(draft);
            }
        }
        basket.current = wanted;
        basket.substituted = null;
    }

    /** What replaces a line takes its number, and none of its choices. */
    void inherit() {
        if (replaced == null || basket.drafts.isEmpty()) {
            return;
        }
        Draft heir = basket.drafts.get(basket.drafts.size() - 1);
        if (heir.quantity == 0) {
            heir.quantity = replaced.quantity;
        }
    }
}
