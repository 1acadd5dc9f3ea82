package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.YesNo;
import kr.plusbot.shop.menu.Category;
import kr.plusbot.shop.menu.Choice;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.menu.OptionGroup;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.menu.Won;

/**
 * The steps that lead through the menu: category, item, one step for each option. They ask from the current menu, which
 * may have changed since the step before. Safe across threads.
 */
@Singleton
final class MenuSteps {

    private static final String SOLD_OUT = "지금은 품절이에요. 다른 것을 골라 주세요.";
    private static final Reply GONE = Reply.of("지금은 고르실 수 없는 메뉴예요.").withKeyboard(Keyboard.of(Words.OTHER_ITEM));

    private final Menus menus;
    private final Sentences sentences;

    @Inject
    MenuSteps(Menus menus, Sentences sentences) {
        this.menus = menus;
        this.sentences = sentences;
    }

    Reply askCategory(Draft draft) {
        Page<Category> page = categories(draft);
        String soldOut = page.entries().stream()
                .filter(category -> !category.isAvailable())
                .map(category -> "\n" + category.name() + " (품절)")
                .collect(Collectors.joining());
        String text = draft.lines().isEmpty() ? "무엇을 드릴까요? 골라 주세요." : "더 담으실 것을 골라 주세요.";
        return Reply.of(text + page.mark() + soldOut)
                .withKeyboard(page.keyboard(
                        page.entries().stream().filter(Category::isAvailable).map(Category::name)));
    }

    Next<Draft> takeCategory(Draft draft, IncomingMessage message) {
        Page<Category> page = categories(draft);
        Menu menu = menus.of(draft.bot());
        return page.turn(message, Steps.CATEGORY, draft)
                .orElseGet(() -> hear(
                        Answers.categories(menu, page.entries()),
                        draft,
                        message,
                        label -> picked(label, menu, draft),
                        () -> sentences.hearSurely(draft, message)));
    }

    /** A category by its name, or else an item of any category. */
    private Next<Draft> picked(String label, Menu menu, Draft draft) {
        return menu.category(label).map(category -> pick(category, draft)).orElseGet(() -> item(label, menu, draft));
    }

    /** An item by its name; those of the open category come first. */
    private Next<Draft> item(String label, Menu menu, Draft draft) {
        Stream<Category> open = menu.category(draft.pick().category()).stream();
        return Stream.concat(open, menu.categories().stream())
                .flatMap(category ->
                        category
                                .item(label)
                                .map(item -> pick(item, draft.withPick(new Pick(category.name(), "", List.of()))))
                                .stream())
                .findFirst()
                .orElse(Next.again(Words.TAP));
    }

    private static Next<Draft> pick(Category category, Draft draft) {
        return category.isAvailable()
                ? Next.step(Steps.ITEM, draft.withPick(new Pick(category.name(), "", List.of())))
                : Next.again(SOLD_OUT);
    }

    Reply askItem(Draft draft) {
        return menus.of(draft.bot())
                .category(draft.pick().category())
                .map(category -> items(category, items(category, draft)))
                .orElse(GONE);
    }

    private static Reply items(Category category, Page<Item> page) {
        String prices = page.entries().stream()
                .map(item -> "\n" + item.name() + " " + (item.isAvailable() ? item.price() : "(품절)"))
                .collect(Collectors.joining());
        return Reply.of("[%s] 골라 주세요.%s\n%s".formatted(category.name(), page.mark(), prices))
                .withKeyboard(page.keyboard(
                        page.entries().stream().filter(Item::isAvailable).map(Item::name)));
    }

    Next<Draft> takeItem(Draft draft, IncomingMessage message) {
        Optional<Category> category =
                menus.of(draft.bot()).category(draft.pick().category());
        if (category.isEmpty()) {
            return startOver(draft);
        }
        Menu menu = menus.of(draft.bot());
        Page<Item> page = items(category.get(), draft);
        return page.turn(message, Steps.ITEM, draft)
                .orElseGet(() -> hear(
                        Answers.items(menu, category.get(), page.entries()),
                        draft,
                        message,
                        label -> item(label, menu, draft),
                        () -> sentences.hearSurely(draft, message)));
    }

    /** What is surely heard as a button, then what is surely heard as a sentence, then what has to be asked. */
    private Next<Draft> hear(
            Buttons buttons,
            Draft draft,
            IncomingMessage message,
            Function<String, Next<Draft>> next,
            Supplier<Optional<Next<Draft>>> sentence) {
        Buttons.Heard heard =
                message.kind() == MessageKind.TEXT ? buttons.hear(message.content()) : Buttons.Heard.NOTHING;
        if (heard.isSure()) {
            return next.apply(heard.sure());
        }
        return sentence.get()
                .or(() -> heard.isAsked() ? Optional.of(Next.which(heard.labels())) : Optional.empty())
                .or(() -> sentences.hear(draft, message))
                .orElse(Next.again(Words.TAP));
    }

    private Next<Draft> pick(Item item, Draft draft) {
        return item.isAvailable()
                ? afterPick(draft.withPick(new Pick(draft.pick().category(), item.name(), List.of())))
                : Next.again(SOLD_OUT);
    }

    Reply askOption(Draft draft) {
        return openOption(draft)
                .map(option -> choices(draft.pick().item(), option, choices(option, draft)))
                .orElse(GONE);
    }

    private static Reply choices(String item, OptionGroup option, Page<Choice> page) {
        String prices = page.entries().stream()
                .map(choice -> "\n" + choice.name() + priceOf(choice))
                .collect(Collectors.joining());
        Stream<String> none = option.required() ? Stream.of() : Stream.of(OptionGroup.DO_WITHOUT);
        return Reply.of("%s\n[%s] 골라 주세요.%s\n%s".formatted(item, option.name(), page.mark(), prices))
                .withKeyboard(page.keyboard(Stream.concat(
                        none,
                        page.entries().stream().filter(Choice::isAvailable).map(Choice::name))));
    }

    private static String priceOf(Choice choice) {
        if (choice.soldOut()) {
            return " (품절)";
        }
        return choice.price().equals(Won.NOTHING) ? "" : " +" + choice.price();
    }

    Next<Draft> takeOption(Draft draft, IncomingMessage message) {
        Optional<OptionGroup> option = openOption(draft);
        if (option.isEmpty()) {
            return startOver(draft);
        }
        Page<Choice> page = choices(option.get(), draft);
        return page.turn(message, Steps.option(draft), draft)
                .or(() -> refusal(option.get(), message).map(none -> choose(none, option.get(), draft)))
                .orElseGet(() -> hear(
                        Answers.choices(option.get(), page.entries()),
                        inProgress(draft, 0),
                        message,
                        label -> choose(label, option.get(), draft),
                        () -> sentences
                                .onlyChoice(draft, option.get(), message)
                                .map(label -> choose(label, option.get(), draft))
                                .or(() -> sentences.hearOfItem(draft, option.get(), message))));
    }

    private Next<Draft> choose(String label, OptionGroup option, Draft draft) {
        return option.choice(label)
                .map(choice -> afterPick(draft.withPick(draft.pick().withChoice(choice))))
                .orElse(Next.again(option.isSoldOut(label) ? SOLD_OUT : Words.TAP));
    }

    /** No, where an option may be left out. */
    private static Optional<String> refusal(OptionGroup option, IncomingMessage message) {
        return option.required() || !YesNo.NO.isSaid(message) ? Optional.empty() : Optional.of(OptionGroup.DO_WITHOUT);
    }

    /** The draft with what is being picked as something that was said, so that another sentence does not lose it. */
    static Draft inProgress(Draft draft, int quantity) {
        Pick pick = draft.pick();
        return draft.wanted().open().isEmpty()
                ? draft.withWanted(new Wanted(
                        List.of(new Wanted.Spoken(pick.category(), pick.item(), pick.chosen(), quantity)),
                        draft.wanted().ready(),
                        draft.wanted().dine(),
                        draft.wanted().memo(),
                        "",
                        false))
                : draft;
    }

    private Next<Draft> afterPick(Draft draft) {
        if (!draft.wanted().open().isEmpty()) {
            return sentences.goOn(draft);
        }
        return Next.step(openOption(draft).isPresent() ? Steps.option(draft) : Steps.QUANTITY, draft);
    }

    /** Back to the categories when the picked item is gone. */
    Next<Draft> startOver(Draft draft) {
        return menus.of(draft.bot()).isAvailable()
                ? Next.step(Steps.CATEGORY, draft.withPick(Pick.NOTHING).withWanted(Wanted.NOTHING))
                        .withHint("그사이 메뉴가 바뀌었어요. 다시 골라 주세요.")
                : Next.end(Words.NOTHING_TO_SELL);
    }

    /** The categories; those with something to order come first. */
    private Page<Category> categories(Draft draft) {
        Comparator<Category> soldOutLast = Comparator.comparing(category -> !category.isAvailable());
        return Page.of(
                menus.of(draft.bot()).categories().stream().sorted(soldOutLast).toList(), draft.page());
    }

    private static Page<Item> items(Category category, Draft draft) {
        Comparator<Item> soldOutLast = Comparator.comparing(item -> !item.isAvailable());
        return Page.of(category.items().stream().sorted(soldOutLast).toList(), draft.page());
    }

    private static Page<Choice> choices(OptionGroup option, Draft draft) {
        Comparator<Choice> soldOutLast = Comparator.comparing(Choice::soldOut);
        return Page.of(option.choices().stream().sorted(soldOutLast).toList(), draft.page());
    }

    /** The option to choose next; empty when none is left, or the item is no longer sold. */
    private Optional<OptionGroup> openOption(Draft draft) {
        return menus.of(draft.bot())
                .item(draft.pick())
                .flatMap(item -> item.option(draft.pick().choices().size()));
    }
}
