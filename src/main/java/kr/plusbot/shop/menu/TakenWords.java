package kr.plusbot.shop.menu;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.shop.file.WrongFile;

/** Words that set off a command or stand on a dialogue's own buttons: nothing on a menu may be called so. Immutable. */
final class TakenWords {

    private final Map<String, String> owners = new HashMap<>();

    TakenWords(Iterable<? extends Triggered> all) {
        for (Triggered one : all) {
            words(one)
                    .forEach(word -> owners.put(Phrase.key(word), one.getClass().getSimpleName()));
        }
    }

    /** @throws WrongFile naming the first entry that is called by a word, and whose word that is */
    void check(Menu menu) throws WrongFile {
        for (String name : names(menu).toList()) {
            String owner = owners.get(Phrase.key(name));
            if (owner != null) {
                throw new WrongFile("the name \"%s\" is a word of %s".formatted(name, owner));
            }
        }
    }

    private static Stream<String> words(Triggered one) {
        Stream<String> triggers = one.triggers().stream()
                .filter(trigger -> trigger.comparison() == Trigger.Comparison.TEXT)
                .map(Trigger::phrase);
        return Stream.concat(
                triggers, one instanceof Dialogue<?> dialogue ? dialogue.ownWords().stream() : Stream.empty());
    }

    private static Stream<String> names(Menu menu) {
        return menu.categories().stream()
                .flatMap(category -> Stream.concat(
                        Stream.of(category.name()), category.items().stream().flatMap(TakenWords::names)));
    }

    private static Stream<String> names(Item item) {
        return Stream.concat(Stream.of(item.name()), item.options().stream().flatMap(TakenWords::names));
    }

    private static Stream<String> names(OptionGroup group) {
        return Stream.concat(Stream.of(group.name()), group.choices().stream().map(Choice::name));
    }
}
