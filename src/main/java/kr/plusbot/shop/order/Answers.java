package kr.plusbot.shop.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.shop.menu.Category;
import kr.plusbot.shop.menu.Choice;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.OptionGroup;

/** The answers to the questions about a menu, by all the words that customers have for them. Without state. */
final class Answers {

    /** Of a longer menu, a customer is heard by the words of the open question alone. */
    private static final int MOST_ITEMS = 1_000;

    private Answers() {}

    /** Categories, and all items in case a customer names one at once. */
    static Buttons categories(Menu menu, List<Category> shown) {
        List<String> labels =
                shown.stream().filter(Category::isAvailable).map(Category::name).toList();
        Buttons buttons = Buttons.of(labels);
        for (Category category : menu.categories()) {
            buttons = buttons.with(category.name(), List.of());
        }
        return withAllItems(buttons, menu);
    }

    /** The items of a category, and those of the others in case a customer changes their mind. */
    static Buttons items(Menu menu, Category category, List<Item> shown) {
        Buttons buttons = Buttons.of(
                shown.stream().filter(Item::isAvailable).map(Item::name).toList());
        return withAllItems(withItems(buttons, category), menu);
    }

    private static Buttons withAllItems(Buttons buttons, Menu menu) {
        long count = menu.categories().stream()
                .mapToLong(category -> category.items().size())
                .sum();
        Buttons all = buttons;
        for (Category category : count > MOST_ITEMS ? List.<Category>of() : menu.categories()) {
            all = withItems(all, category);
        }
        return all;
    }

    private static Buttons withItems(Buttons buttons, Category category) {
        Buttons more = buttons;
        for (Item item : category.items()) {
            more = more.with(item.name(), item.aliases());
        }
        return more;
    }

    /** The choices of an option; the words for none where it may be left out. */
    static Buttons choices(OptionGroup option, List<Choice> shown) {
        Stream<String> none = option.required() ? Stream.of() : Stream.of(OptionGroup.DO_WITHOUT);
        Buttons buttons = Buttons.of(
                Stream.concat(none, shown.stream().filter(Choice::isAvailable).map(Choice::name))
                        .toList());
        for (Choice choice : option.choices()) {
            buttons = buttons.with(choice.name(), choice.aliases());
        }
        return option.required()
                ? buttons
                : buttons.with(OptionGroup.DO_WITHOUT, List.of("안 할래요", "필요 없어요", "그냥", "기본", "빼고"));
    }

    /** The next step for a button that a message surely means, a question where two are near; empty where none is. */
    static Optional<Next<Draft>> follow(Buttons buttons, IncomingMessage message, Function<String, Next<Draft>> next) {
        if (message.kind() != MessageKind.TEXT) {
            return Optional.empty();
        }
        Buttons.Heard heard = buttons.hear(message.content());
        if (heard.isSure()) {
            return Optional.of(next.apply(heard.sure()));
        }
        return heard.isAsked() ? Optional.of(Next.which(heard.labels())) : Optional.empty();
    }
}
