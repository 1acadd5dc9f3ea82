package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of an order while its sentence is read, and what waits to be bound to one of them. Mutable, for one sentence. */
final class Basket {

    /** What was bound last. */
    enum Kind {
        NONE,
        ITEM,
        CHOICE,
        NUMBER,
        DINE
    }

    final List<Draft> drafts = new ArrayList<>();

    /** Choices that wait for their item, or for a number. */
    final List<Token> pending = new ArrayList<>();

    /** Choices that no item takes. */
    final List<String> wishes = new ArrayList<>();

    /** How the current line is split. */
    Parts parts = new Parts();

    /** What choices and numbers belong to; null before the first item, and behind one that was taken back. */
    @Nullable
    Draft current;

    Kind last = Kind.NONE;

    @Nullable
    Token lastChoice;

    /** A number that waits for its item; 0 for none. */
    int pendingNumber;

    /** Whether something was not surely understood. */
    boolean unclear;

    /** Whether a sign, an "and" or a verb stands behind the current line. */
    boolean parted;

    /** Whether the next choice, and the next number, stand in place of what was said before. */
    boolean override;

    boolean recount;

    /** Whether the next number counts some of the current line. */
    boolean splitting;

    /** The line that another one stands in for, if it is there after all. */
    @Nullable
    Draft substituted;

    int sum() {
        return drafts.stream().mapToInt(draft -> Math.max(draft.quantity, 1)).sum();
    }

    /** A new line, to which the next choices and numbers belong. */
    Draft begin(Draft draft) {
        if (substituted != null) {
            draft.excused = true;
        }
        drafts.add(draft);
        current = draft;
        parted = false;
        splitting = false;
        override = false;
        recount = false;
        if (pendingNumber > 0) {
            draft.quantity = pendingNumber;
            pendingNumber = 0;
        }
        return draft;
    }

    /** Gives the current line the choices that stood before it. */
    void applyPending() {
        Draft line = current;
        if (line != null) {
            pending.forEach(choice -> give(line, choice));
            pending.clear();
        }
    }

    /** Gives a choice to a line, or keeps it as a wish when the line cannot take it. */
    void give(Draft line, Token choice) {
        if (override && line.contradicts(choice.word())) {
            line.answer(choice.word()).ifPresent(line::choose);
        } else if (line.takes(choice.word())) {
            line.answer(choice.word()).ifPresent(line::choose);
        } else if (line.item != null) {
            unclear = true;
            if (!line.contradicts(choice.word())) {
                wishes.add(choice.typed());
            }
        }
    }

    /** Takes the current line out. */
    void removeCurrent() {
        drafts.remove(current);
        current = null;
    }

    /** Splits the current line as its parts say. */
    void endParts() {
        if (parts.isEmpty() || current == null) {
            return;
        }
        Optional<List<Draft>> lines = parts.split(current);
        unclear |= lines.isEmpty();
        if (lines.isPresent()) {
            int place = drafts.indexOf(current);
            drafts.remove(place);
            drafts.addAll(place, lines.get());
        }
        parts = new Parts();
    }
}
