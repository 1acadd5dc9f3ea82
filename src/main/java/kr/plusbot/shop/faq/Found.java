package kr.plusbot.shop.faq;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence may ask. Immutable.
 *
 * @param sure the question that it surely asks; empty when none is sure
 * @param suggestions the questions that it may ask, the likeliest first, 3 at most; none beside a sure one
 */
public record Found(Optional<FaqEntry> sure, List<FaqEntry> suggestions) {

    /** Copies the list. */
    public Found {
        suggestions = List.copyOf(suggestions);
    }

    static Found sure(FaqEntry entry) {
        return new Found(Optional.of(entry), List.of());
    }
}
