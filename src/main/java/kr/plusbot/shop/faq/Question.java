package kr.plusbot.shop.faq;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry by its topics. Immutable.
 *
 * @param sayings the topics of each saying
 * @param all the topics of all of them
 * @param always those that every saying has
 * @param told whether a saying tells what happened, and asks nothing
 * @param answer the topics of the answer, which a customer may name, too
 */
record Question(
        FaqEntry entry,
        List<Map<String, Double>> sayings,
        Set<String> all,
        Set<String> always,
        Set<String> answer,
        boolean told) {

    static Question of(FaqEntry entry, Lexicon lexicon) {
        List<Map<String, Double>> sayings = entry.allSayings().stream()
                .map(saying -> Said.of(Cut.asWritten(lexicon, saying)).topics())
                .filter(topics -> !topics.isEmpty())
                .toList();
        Set<String> all = new HashSet<>();
        sayings.forEach(topics -> all.addAll(topics.keySet()));
        Set<String> always = new HashSet<>(all);
        sayings.forEach(topics -> always.retainAll(topics.keySet()));
        Set<String> answer =
                Said.of(Cut.asWritten(lexicon, entry.answer())).topics().keySet();
        boolean told = entry.allSayings().stream().anyMatch(Said::tells);
        return new Question(entry, sayings, all, always, answer, told);
    }
}
