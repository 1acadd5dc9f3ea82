package kr.plusbot.shop.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.understanding.Dine;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said in one sentence and has not put into the cart yet. Immutable.
 *
 * @param open lines that are not complete; the customer is picking the first of them
 * @param ready lines that are complete
 * @param dine where they have it; null when they did not say
 * @param memo what they wish besides; may be empty
 * @param notice what they cannot have, in one line each; may be empty
 * @param unsure whether something of the sentence was not surely understood
 */
record Wanted(
        List<Spoken> open, List<Draft.Line> ready, @Nullable Dine dine, String memo, String notice, boolean unsure) {

    static final Wanted NOTHING = new Wanted(List.of(), List.of(), null, "", "", false);

    /** Copies the lists. */
    Wanted {
        open = List.copyOf(open);
        ready = List.copyOf(ready);
    }

    /** The first open line is complete. */
    Wanted completed(Draft.Line line) {
        List<Draft.Line> more = new ArrayList<>(ready);
        more.add(line);
        return new Wanted(open.subList(1, open.size()), more, dine, memo, notice, unsure);
    }

    /** The first open line cannot be had any more. */
    Wanted without(Spoken gone) {
        String lines = Stream.of(notice, gone.item() + ": 지금은 드릴 수 없어요.")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Wanted(open.subList(1, open.size()), ready, dine, memo, lines, unsure);
    }

    /** The customer said that it is right. */
    Wanted sure() {
        return new Wanted(open, ready, dine, memo, "", false);
    }

    /** This and what was said before it. */
    Wanted after(Wanted before) {
        List<Spoken> all = new ArrayList<>(before.open);
        all.addAll(open);
        List<Draft.Line> complete = new ArrayList<>(before.ready);
        complete.addAll(ready);
        String both = Stream.of(before.memo, memo).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
        return new Wanted(all, complete, dine == null ? before.dine : dine, both, notice, unsure || before.unsure);
    }

    /** Whether there is no line in it. */
    boolean hasNone() {
        return open.isEmpty() && ready.isEmpty();
    }

    /** The lines as the customer reads them back. */
    String told() {
        Stream<String> complete =
                ready.stream().map(line -> "%s %d개".formatted(Receipt.name(line.pick()), line.quantity()));
        return Stream.concat(complete, open.stream().map(Spoken::told)).collect(Collectors.joining("\n"));
    }

    /**
     * What was said of one item. Immutable.
     *
     * @param choices those that were said
     * @param quantity 0 when it was not said
     */
    record Spoken(String category, String item, List<String> choices, int quantity) {

        /** Copies the list. */
        Spoken {
            choices = List.copyOf(choices);
        }

        /** The item without any choice yet. */
        Pick pick() {
            return new Pick(category, item, List.of());
        }

        private String told() {
            String name = Receipt.name(new Pick(category, item, choices));
            return quantity == 0 ? name : "%s %d개".formatted(name, quantity);
        }
    }
}
