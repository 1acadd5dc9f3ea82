package kr.plusbot.shop.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;

/**
 * What a customer asks, and the title of its answer. Immutable.
 *
 * @param set the name of its file; the shop's name is before the hyphen
 * @param title empty where the shop has no answer
 */
record FaqSentence(String set, Optional<String> title, String say) {

    static final List<String> SETS = List.of(
            "cafe-dev",
            "bakery-before",
            "hair-before",
            "study-before",
            "chicken-after",
            "pension-after",
            "florist-last",
            "shop-last",
            "gym-unseen",
            "phone-unseen",
            "academy-unseen",
            "studio-unseen",
            "dental-held",
            "guesthouse-held",
            "laundry-last",
            "camping-last",
            "optician-first",
            "kidscafe-first",
            "diner-first",
            "carwash-last");
    private static final int FIRST = 8;

    private static final Map<String, String> FILES = Map.of("cafe", "cafe.json", "shop", "faq.yaml");
    private static final Map<String, Faq> FAQS = new HashMap<>();
    private static final Map<FaqSentence, Found> FOUND = new HashMap<>();

    static List<FaqSentence> all() {
        return SETS.stream().flatMap(set -> of(set).stream()).toList();
    }

    private static List<FaqSentence> of(String set) {
        return new String(bytes(set + ".tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(pieces ->
                        new FaqSentence(set, Optional.of(pieces[0]).filter(title -> !title.equals("-")), pieces[1]))
                .toList();
    }

    Faq faq() {
        return FAQS.computeIfAbsent(set.replaceFirst("-.*", ""), FaqSentence::read);
    }

    private static Faq read(String shop) {
        try {
            return ShopYaml.read(bytes(FILES.getOrDefault(shop, shop + ".yaml")), Faq.class);
        } catch (WrongFile e) {
            throw new IllegalStateException(shop, e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = FaqSentence.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its set was written for trades whose words were not in mind when the code was written. */
    boolean isOfAnotherTrade() {
        return SETS.indexOf(set) >= FIRST;
    }

    boolean hasAnswer() {
        return title.isPresent();
    }

    Optional<String> answered() {
        return found().sure().map(FaqEntry::title);
    }

    /** The title of the entry that has this very saying, however it is spaced. */
    Optional<String> writtenAlike() {
        return faq().entries().stream()
                .filter(entry -> entry.allSayings().stream()
                        .anyMatch(saying -> Phrase.key(Cut.plain(saying)).equals(Phrase.key(Cut.plain(say)))))
                .map(FaqEntry::title)
                .findFirst();
    }

    Found found() {
        return FOUND.computeIfAbsent(this, one -> one.faq().find(one.say));
    }

    boolean isRight() {
        return answered().equals(title);
    }

    boolean isWrong() {
        return answered().isPresent() && !isRight();
    }

    boolean isSuggested() {
        return found().suggestions().stream().anyMatch(entry -> title.equals(Optional.of(entry.title())));
    }
}
