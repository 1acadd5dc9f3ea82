package kr.plusbot.shop.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.plusbot.shop.menu.Category;
import kr.plusbot.shop.menu.Choice;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.OptionGroup;
import kr.plusbot.shop.menu.Shortcut;
import org.jspecify.annotations.Nullable;

/** All words of one menu, by their {@linkplain Sentence#key keys}. Immutable. */
final class Lexicon {

    private final Map<String, Word> words = new HashMap<>();
    private final int longest;

    Lexicon(Menu menu) {
        menu.categories().forEach(category -> category.items().forEach(this::add));
        menu.shortcuts().forEach(shortcut -> add(menu, shortcut));
        menu.categories().stream()
                .flatMap(category -> category.items().stream())
                .flatMap(item -> item.options().stream())
                .map(group -> Sentence.key(group.name()))
                .forEach(key -> words.putIfAbsent(key, Word.of(Role.OPTION)));
        menu.categories().forEach(this::add);
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    @Nullable
    Word word(String key) {
        return words.get(key);
    }

    /** In signs. */
    int longest() {
        return longest;
    }

    /** Words of Latin letters that are known, here or in every shop. */
    Set<String> latin() {
        Set<String> latin = new HashSet<>();
        words.keySet().stream().filter(key -> key.matches("[a-z]+")).forEach(latin::add);
        CommonWords.all().keySet().stream().filter(key -> key.matches("[a-z]+")).forEach(latin::add);
        return latin;
    }

    Map<String, Word> words() {
        return words;
    }

    private void add(Category category) {
        List<Sense> items = category.items().stream()
                .map(item -> new Sense(item, List.of()))
                .toList();
        Word word = new Word(Role.CATEGORY, 0, items, List.of());
        Spellings.of(category.name()).forEach(key -> words.putIfAbsent(key, word));
    }

    private void add(Item item) {
        Sense sense = new Sense(item, List.of());
        Set<String> names = new HashSet<>(Spellings.of(item.name()));
        item.aliases().forEach(alias -> names.addAll(Spellings.of(alias)));
        names.forEach(name -> addItem(name, sense));
        Set<String> taken = new HashSet<>();
        addChoices(item, taken, choice -> List.of(choice.name()), Spellings::of);
        addChoices(item, taken, Choice::aliases, Spellings::of);
        addChoices(item, taken, Lexicon::names, Spellings::ofChoice);
        addChoices(item, taken, Lexicon::names, Spellings::synonyms);
    }

    private static List<String> names(Choice choice) {
        List<String> names = new ArrayList<>(choice.aliases());
        names.add(0, choice.name());
        return names;
    }

    /** What the shop wrote comes before what is derived of it. */
    private void addChoices(
            Item item,
            Set<String> taken,
            java.util.function.Function<Choice, List<String>> names,
            java.util.function.Function<String, Set<String>> spellings) {
        Map<String, Answer> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int option = 0; option < item.options().size(); option++) {
            OptionGroup group = item.options().get(option);
            for (Choice choice : group.choices()) {
                Answer answer = new Answer(item, option, choice.name());
                names.apply(choice).stream()
                        .flatMap(name -> spellings.apply(name).stream())
                        .filter(key -> !taken.contains(key))
                        .forEach(key -> {
                            Answer other = found.putIfAbsent(key, answer);
                            if (other != null && !other.equals(answer)) {
                                twice.add(key);
                            }
                        });
            }
        }
        found.keySet().removeAll(twice);
        found.forEach(this::addChoice);
        found.forEach((key, answer) -> addNamed(key, item, answer));
        taken.addAll(found.keySet());
        taken.addAll(twice);
    }

    private void add(Menu menu, Shortcut shortcut) {
        String wanted = Sentence.key(shortcut.item());
        for (Category category : menu.categories()) {
            for (Item item : category.items()) {
                if (Sentence.key(item.name()).equals(wanted)) {
                    Sense sense = new Sense(item, answers(item, shortcut.choices()));
                    Spellings.of(shortcut.say()).forEach(key -> addItem(key, sense));
                    return;
                }
            }
        }
    }

    private static List<Answer> answers(Item item, List<String> choices) {
        List<Answer> answers = new ArrayList<>();
        for (String choice : choices) {
            for (int option = 0; option < item.options().size(); option++) {
                int asked = option;
                item.options()
                        .get(option)
                        .named(choice)
                        .ifPresent(its -> answers.add(new Answer(item, asked, its.name())));
            }
        }
        return List.copyOf(answers);
    }

    private void addItem(String key, Sense sense) {
        Word word = words.getOrDefault(key, Word.of(Role.MENU));
        if (!key.isEmpty() && !word.items().contains(sense)) {
            words.put(key, new Word(Role.MENU, 0, with(word.items(), sense), word.choices()));
        }
    }

    /** A choice that has one of the item's names in its own names the item, too: 치즈라면 is 라면 with it. */
    private void addNamed(String key, Item item, Answer answer) {
        boolean named = Stream.concat(Stream.of(item.name()), item.aliases().stream())
                .map(Sentence::key)
                .anyMatch(name -> key.length() > name.length() && key.endsWith(name));
        if (named) {
            addItem(key, new Sense(item, List.of(answer)));
        }
    }

    private void addChoice(String key, Answer answer) {
        Word word = words.getOrDefault(key, Word.of(Role.MENU));
        if (!key.isEmpty() && !word.choices().contains(answer)) {
            words.put(key, new Word(Role.MENU, 0, word.items(), with(word.choices(), answer)));
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
