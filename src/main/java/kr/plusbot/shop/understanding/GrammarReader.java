package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.OptionGroup;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence with the menu as its grammar. Safe across threads.
 *
 * <p>The sentence is cut into words, of the menu and around it; what no word covers is a slip, an unknown name or talk. Clauses that are
 * no order are left out, wishes go to the memo, and choices and numbers are bound to their items from left to right.
 */
public final class GrammarReader implements Understanding {

    /** In characters; no order is longer. */
    private static final int LONGEST = 1_000;

    private final boolean withSlips;
    private volatile @Nullable Grammar grammar;

    public GrammarReader() {
        this(true);
    }

    /** @param withSlips whether a word may be written with a slip of the finger */
    GrammarReader(boolean withSlips) {
        this.withSlips = withSlips;
    }

    @Override
    public Understood read(String sentence, Menu menu) {
        if (sentence.length() > LONGEST) {
            return Understood.NO_ORDER;
        }
        Grammar words = grammar(menu);
        Sentence signs = new Sentence(TwoSetKeyboard.mend(PlainText.of(sentence), words.latin()));
        return signs.length() == 0
                ? Understood.NO_ORDER
                : understood(signs, Unknowns.sort(signs, words.segmenter().tokens(signs)));
    }

    private Grammar grammar(Menu menu) {
        Grammar known = grammar;
        if (known == null || !known.menu().equals(menu)) {
            Lexicon lexicon = new Lexicon(menu);
            known = new Grammar(menu, new Segmenter(lexicon, withSlips ? new Slips(lexicon) : null), lexicon.latin());
            grammar = known;
        }
        return known;
    }

    private static Understood understood(Sentence signs, List<Token> tokens) {
        Clauses clauses = new Clauses(tokens);
        if (clauses.cancels()) {
            return Understood.NO_ORDER;
        }
        Wishes wishes = new Wishes(signs, clauses.kept());
        Binding binding = new Binding(wishes.rest());
        if (!Evidence.isOrder(clauses, wishes.rest(), binding)) {
            return Understood.NO_ORDER;
        }
        boolean unclear = clauses.asks()
                || wishes.isUnclear()
                || binding.isUnclear()
                || Evidence.isDoubtful(wishes.rest())
                || isAboutAnItem(wishes.wishes(), binding);
        return order(binding, wishes.wishes(), unclear);
    }

    /** Whether a wish names an item of the order: it may be meant to be left out. */
    private static boolean isAboutAnItem(List<String> wishes, Binding binding) {
        String said = Sentence.key(String.join(" ", wishes));
        return binding.drafts().stream()
                .map(draft -> draft.item)
                .filter(Objects::nonNull)
                .anyMatch(item -> said.contains(Sentence.key(item.name())));
    }

    private static Understood order(Binding binding, List<String> wishes, boolean unclear) {
        Map<Understood.Line, Integer> lines = new LinkedHashMap<>();
        List<Understood.Missing> missing = new ArrayList<>();
        Set<String> unavailable = new LinkedHashSet<>();
        boolean doubtful = unclear;
        for (Draft draft : binding.drafts()) {
            Item item = draft.item;
            if (item != null && item.isAvailable()) {
                List<String> gone = draft.soldOut();
                unavailable.addAll(gone);
                doubtful |= !gone.isEmpty() && !draft.excused;
                Understood.Line one = new Understood.Line(item.name(), List.copyOf(draft.choices.values()), 1);
                if (lines.merge(one, draft.quantity, Integer::sum) == draft.quantity) {
                    missing.addAll(missing(item, draft));
                }
            } else if (!draft.named.isEmpty()) {
                unavailable.add(item == null ? draft.named : item.name());
                doubtful |= !draft.excused;
            }
        }
        List<Understood.Line> merged = lines.entrySet().stream()
                .map(line ->
                        new Understood.Line(line.getKey().item(), line.getKey().choices(), line.getValue()))
                .toList();
        doubtful |= merged.isEmpty() || merged.stream().anyMatch(line -> line.quantity() > Numbers.MOST);
        List<String> memo = new ArrayList<>(wishes);
        memo.addAll(binding.wishes());
        return new Understood(
                true,
                merged,
                binding.dine(),
                memo.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", memo)),
                missing,
                doubtful,
                List.copyOf(unavailable));
    }

    private static List<Understood.Missing> missing(Item item, Draft draft) {
        List<Understood.Missing> missing = new ArrayList<>();
        List<OptionGroup> options = item.options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).required() && !draft.choices.containsKey(i)) {
                missing.add(new Understood.Missing(item.name(), options.get(i).name()));
            }
        }
        return missing;
    }

    /** The words of the menu that was read last. */
    private record Grammar(Menu menu, Segmenter segmenter, Set<String> latin) {}
}
