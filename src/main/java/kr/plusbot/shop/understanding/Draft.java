package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kr.plusbot.shop.menu.Choice;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.OptionGroup;
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

    /** Takes out the choices that are sold out, and gives their names. */
    List<String> soldOut() {
        Item its = Objects.requireNonNull(item);
        List<String> gone = new ArrayList<>();
        choices.entrySet()
                .removeIf(chosen ->
                        its.options().get(chosen.getKey()).isSoldOut(chosen.getValue()) && gone.add(chosen.getValue()));
        return gone;
    }

    /** What a word means as a choice of this item. */
    Optional<Answer> answer(Word word) {
        return word.choices().stream().filter(one -> isOf(one.item())).findFirst();
    }

    /** The choice that has this word for its name or an alias. */
    Optional<Answer> choiceNamed(String word) {
        Item named = item;
        List<OptionGroup> options = named == null ? List.of() : named.options();
        for (int option = 0; option < options.size(); option++) {
            for (Choice choice : options.get(option).choices()) {
                if (named != null && isNamed(choice, word)) {
                    return Optional.of(new Answer(named, option, choice.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Choice choice, String word) {
        return Sentence.key(choice.name()).equals(word)
                || choice.aliases().stream().map(Sentence::key).anyMatch(word::equals);
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
