package kr.plusbot.shop.understanding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.plusbot.shop.menu.Item;
import org.jspecify.annotations.Nullable;

/** A line while a sentence is read. Mutable, for one thread. */
final class Draft {

    /** Null when the shop has no such thing. */
    final @Nullable Item item;

    /** In the customer's words. */
    final String named;

    /** By the number of the option. */
    final Map<Integer, String> choices = new TreeMap<>();

    /** 0 until it is said. */
    int quantity;

    /** Whether the next line is joined to this one by "and". */
    boolean joined;

    /** Whether its first choice was said behind its number. */
    boolean chosenLate;

    /** Whether the next item follows without a word between: 콜드브루 라떼 may be one thing. */
    boolean adjoined;

    /** Whether the customer said what to do when it is not there. */
    boolean excused;

    Draft(@Nullable Item item, String named) {
        this.item = item;
        this.named = named;
    }

    Draft copy() {
        Draft copy = new Draft(item, named);
        copy.choices.putAll(choices);
        return copy;
    }

    boolean isAvailable() {
        return item != null && item.isAvailable();
    }

    /** What a word means as a choice of this item. */
    Optional<Answer> answer(Word word) {
        return word.choices().stream().filter(one -> isOf(one.item())).findFirst();
    }

    boolean isOf(@Nullable Item other) {
        return item != null && item.equals(other);
    }

    /** Takes a choice back; null takes nothing back. */
    void forget(@Nullable Token choice) {
        if (choice != null) {
            answer(choice.word()).ifPresent(answer -> choices.remove(answer.option()));
        }
    }

    /** Whether the choice fits: the item has it, and its question has no other answer. */
    boolean takes(Word word) {
        return answer(word)
                .filter(answer ->
                        choices.getOrDefault(answer.option(), answer.choice()).equals(answer.choice()))
                .isPresent();
    }

    /** Whether its question has another answer. */
    boolean contradicts(Word word) {
        return answer(word).isPresent() && !takes(word);
    }

    void choose(Answer answer) {
        chosenLate |= choices.isEmpty() && quantity > 0;
        choices.put(answer.option(), answer.choice());
    }
}
