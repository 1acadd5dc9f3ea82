package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one line is split: 하나는 아이스, 하나는 핫. Mutable, for one line. */
final class Parts {

    /** The count of what is left over. */
    static final int REST = -1;

    /** The count of half of them. */
    static final int HALF = -2;

    private boolean choiceFirst;
    private final List<Part> parts = new ArrayList<>();

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether the last part has no choice yet. */
    boolean isOpen() {
        return !parts.isEmpty() && parts.get(parts.size() - 1).choices.isEmpty();
    }

    boolean isRest() {
        return !parts.isEmpty() && parts.get(parts.size() - 1).count == REST;
    }

    /** Whether choices stand before their numbers: (아이스 2, 핫 1). */
    boolean isChoiceFirst() {
        return choiceFirst;
    }

    void startWith(int count, List<Token> choices) {
        choiceFirst = true;
        start(count);
        choices.forEach(choice -> add(choice.word()));
    }

    void start(int count) {
        parts.add(new Part(count, new ArrayList<>()));
    }

    void add(Word choice) {
        parts.get(parts.size() - 1).choices.add(choice);
    }

    /** The lines that one becomes; empty when it cannot be split like this. */
    Optional<List<Draft>> split(Draft line) {
        int half = line.quantity % 2 == 0 ? line.quantity / 2 : 0;
        if (parts.stream().anyMatch(part -> part.count == HALF) && half == 0) {
            return Optional.empty();
        }
        int said = parts.stream()
                .mapToInt(part -> part.count == HALF ? half : Math.max(part.count, 0))
                .sum();
        boolean hasRest = parts.stream().anyMatch(part -> part.count == REST);
        int whole = line.quantity == 0 ? said : line.quantity;
        if (whole < said || (hasRest && whole == said) || parts.stream().allMatch(part -> part.choices.isEmpty())) {
            return Optional.empty();
        }
        List<Draft> lines = new ArrayList<>();
        for (Part part : parts) {
            Draft draft = line.copy();
            draft.quantity = part.count == REST ? whole - said : part.count == HALF ? half : part.count;
            for (Word choice : part.choices) {
                if (!draft.takes(choice)) {
                    return Optional.empty();
                }
                draft.answer(choice).ifPresent(draft::choose);
            }
            lines.add(draft);
        }
        if (!hasRest && whole > said) {
            Draft rest = line.copy();
            rest.quantity = whole - said;
            lines.add(rest);
        }
        return Optional.of(lines);
    }

    private record Part(int count, List<Word> choices) {}
}
