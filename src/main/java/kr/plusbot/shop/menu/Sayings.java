package kr.plusbot.shop.menu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.plusbot.core.chat.Phrase;

/** Refuses customers' words that would mean two things. The shop's owner reads why, so it is said in Korean. Without state. */
final class Sayings {

    private Sayings() {}

    /** @throws IllegalArgumentException with one line in Korean that names the word and what it would mean */
    static void check(List<Category> categories, List<Shortcut> shortcuts) {
        List<Item> items = categories.stream()
                .flatMap(category -> category.items().stream())
                .toList();
        Map<String, String> owners = new HashMap<>();
        items.forEach(item -> owners.putIfAbsent(Phrase.key(item.name()), item.name()));
        items.forEach(item -> item.aliases().forEach(alias -> claim(owners, alias, item.name(), "별칭")));
        items.forEach(Sayings::checkChoices);
        Set<String> said = new HashSet<>();
        for (Shortcut shortcut : shortcuts) {
            Label.require(said.add(Phrase.key(shortcut.say())), "줄임말 \"%s\"이(가) 두 번 있습니다.".formatted(shortcut.say()));
            claim(owners, shortcut.say(), "", "줄임말");
            checkTarget(shortcut, items);
        }
    }

    private static void checkChoices(Item item) {
        Map<String, String> owners = new HashMap<>();
        List<Choice> choices = item.options().stream()
                .flatMap(group -> group.choices().stream())
                .toList();
        choices.forEach(choice -> owners.putIfAbsent(Phrase.key(choice.name()), choice.name()));
        choices.forEach(choice -> choice.aliases().forEach(alias -> claim(owners, alias, choice.name(), "별칭")));
    }

    private static void claim(Map<String, String> owners, String word, String owner, String kind) {
        String other = owners.putIfAbsent(Phrase.key(word), owner);
        Label.require(
                other == null || Phrase.isSame(other, owner),
                "%s \"%s\"을(를) 쓸 수 없습니다: 이미 \"%s\"을(를) 뜻합니다.".formatted(kind, word, other));
    }

    private static void checkTarget(Shortcut shortcut, List<Item> items) {
        Item item = Entries.find(items, Item::name, shortcut.item())
                .orElseThrow(() -> new IllegalArgumentException(
                        "줄임말 \"%s\"의 메뉴 \"%s\"이(가) 메뉴에 없습니다.".formatted(shortcut.say(), shortcut.item())));
        Set<String> asked = new HashSet<>();
        for (String choice : shortcut.choices()) {
            OptionGroup group = item.options().stream()
                    .filter(option ->
                            Entries.find(option.choices(), Choice::name, choice).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "줄임말 \"%s\"의 선택 \"%s\"이(가) \"%s\"에 없습니다.".formatted(shortcut.say(), choice, item.name())));
            Label.require(
                    asked.add(group.name()),
                    "줄임말 \"%s\"이(가) \"%s\"에 두 번 답합니다.".formatted(shortcut.say(), group.name()));
        }
    }
}
