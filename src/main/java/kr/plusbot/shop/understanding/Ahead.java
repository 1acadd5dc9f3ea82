package kr.plusbot.shop.understanding;

import java.util.List;
import java.util.Set;

/** Looks ahead in a sentence, over the words that bind nothing. Immutable. */
final class Ahead {

    /** What may come next, as far as it matters to the words before. */
    enum Next {
        ITEM,
        CHOICE,
        NUMBER,
        DINE,
        NOTHING
    }

    private static final Set<Role> LIGHT = Set.of(Role.PARTICLE, Role.FILLER, Role.PERSON, Role.TOPIC);

    private final List<Token> tokens;

    Ahead(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What binds next, before a sign or an "and". */
    Next near(int after) {
        return next(after, Set.of(), false);
    }

    /** What binds next, over signs and polite ends; choices and numbers before an item belong to it. */
    Next far(int after) {
        return next(after, Set.of(Role.PART, Role.END, Role.CORRECT, Role.CONJ), true);
    }

    /** The item behind choices, or what else binds next. */
    int place(int after) {
        int i = after;
        while (i < tokens.size()
                && (LIGHT.contains(tokens.get(i).role())
                        || (tokens.get(i).isChoice() && !tokens.get(i).isItem()))) {
            i++;
        }
        return i;
    }

    boolean is(int place, Role role) {
        return place < tokens.size() && tokens.get(place).is(role);
    }

    /** Whether another part of the line follows before the next item: 하나는 …, 나머지는 …. */
    boolean hasPart(int after) {
        for (int i = after; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Role.REST) || (token.is(Role.NUMBER) && is(i + 1, Role.TOPIC))) {
                return true;
            }
            if (token.isItem()) {
                return false;
            }
        }
        return false;
    }

    private Next next(int after, Set<Role> over, boolean through) {
        boolean choice = false;
        boolean number = false;
        for (int i = after; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Role role = token.role();
            if (token.isItem() || role == Role.UNKNOWN) {
                return Next.ITEM;
            }
            if (token.isChoice()) {
                choice = true;
            } else if (role == Role.NUMBER) {
                if (!through) {
                    return choice ? Next.CHOICE : Next.NUMBER;
                }
                number |= !choice;
                if (choice) {
                    return Next.CHOICE;
                }
            } else if (role == Role.OUT || role == Role.IN) {
                return choice ? Next.CHOICE : number ? Next.NUMBER : Next.DINE;
            } else if (!LIGHT.contains(role) && (!over.contains(role) || choice || number)) {
                break;
            }
        }
        return number ? Next.NUMBER : choice ? Next.CHOICE : Next.NOTHING;
    }
}
