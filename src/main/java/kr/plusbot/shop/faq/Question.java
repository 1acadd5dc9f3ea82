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
 * @param main those of its title, and those of more than one saying
 * @param always those that every saying has
 * @param prices whether its title names prices, of nothing that every shop has: 안경 가격, but not 주차 요금
 * @param told whether a saying tells what happened, and asks nothing
 * @param answer the topics of the answer, which a customer may name, too
 */
record Question(
        FaqEntry entry,
        List<Map<String, Double>> sayings,
        Set<String> all,
        Set<String> main,
        Set<String> always,
        Set<String> answer,
        boolean prices,
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
        Set<String> title =
                Said.of(Cut.asWritten(lexicon, entry.title())).topics().keySet();
        Set<String> main = new HashSet<>(title);
        all.stream()
                .filter(topic -> sayings.stream()
                                .filter(saying -> saying.containsKey(topic))
                                .count()
                        > 1)
                .forEach(main::add);
        boolean told = entry.allSayings().stream().anyMatch(Said::tells);
        boolean prices = title.contains(Said.PRICE) && title.stream().allMatch(Question::isOwn);
        return new Question(entry, sayings, all, main, always, answer, prices, told);
    }

    private static boolean isOwn(String topic) {
        return Meaning.isAspect(topic) || Meaning.isOwn(topic);
    }
}
