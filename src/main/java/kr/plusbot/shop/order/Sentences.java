package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.YesNo;
import kr.plusbot.shop.menu.Category;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.menu.OptionGroup;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.order.Wanted.Spoken;
import kr.plusbot.shop.understanding.Dine;
import kr.plusbot.shop.understanding.Understood;

/**
 * Takes what customers order in one sentence. Nothing reaches the cart before they saw it: what is missing is asked, line by line,
 * and then the whole is read back. Safe across threads.
 */
@Singleton
final class Sentences {

    static final String ADD = "담기";

    private static final Buttons CONSENT = Buttons.of(List.of(ADD, Words.OTHER_ITEM))
            .with(ADD, List.of("담아", "담을게요", "담아 주세요", "그렇게 담아 주세요"))
            .with(Words.OTHER_ITEM, List.of("다시", "다시 고를게요"));

    /** A sentence that adds to the one before. */
    private static final Pattern MORE = Pattern.compile("도|더|추가|그리고");

    private static final Pattern COUNT = Pattern.compile("[0-9]|하나|한\\s?[가-힣]");

    private final Menus menus;
    private final SentenceReader reader;

    @Inject
    Sentences(Menus menus) {
        this.menus = menus;
        this.reader = new SentenceReader(menus);
    }

    /** Where an order begins with a sentence; empty when it is none. The name alone of an item or a category is like a tap on its button. */
    Optional<Next<Draft>> begin(IncomingMessage message) {
        Draft draft = Draft.begin(message.bot().name());
        Optional<Next<Draft>> named = named(menus.of(draft.bot()), draft, message);
        return named.isPresent() ? named : reader.wanted(draft, message).map(wanted -> follow(draft, wanted));
    }

    private static Optional<Next<Draft>> named(Menu menu, Draft draft, IncomingMessage message) {
        for (Category category : menu.categories()) {
            Optional<Item> item = category.item(message.content()).filter(Item::isAvailable);
            if (item.isPresent()) {
                Draft picked =
                        draft.withPick(new Pick(category.name(), item.get().name(), List.of()));
                return Optional.of(
                        Next.step(item.get().option(0).isPresent() ? Steps.option(0) : Steps.QUANTITY, picked));
            }
        }
        return message.kind() == MessageKind.TEXT
                ? menu.categories().stream()
                        .filter(Category::isAvailable)
                        .filter(category -> Buttons.of(List.of(category.name()))
                                .exactly(message.content())
                                .isPresent())
                        .findFirst()
                        .map(category ->
                                Next.step(Steps.ITEM, draft.withPick(new Pick(category.name(), "", List.of()))))
                : Optional.empty();
    }

    /** Where an order goes on with a sentence; empty when it is none. While an item is being picked, it must name one that is sold. */
    Optional<Next<Draft>> hear(Draft draft, IncomingMessage message) {
        Optional<Wanted> said = reader.wanted(draft, message)
                .filter(wanted -> !wanted.hasNone() || draft.wanted().hasNone());
        return said.map(wanted -> {
            Next<Draft> next = follow(draft, wanted.after(draft.wanted().sure()));
            boolean answers = draft.wanted().hasNone() && wanted.open().size() == 1 && isPlain(wanted);
            return answers ? atOnce(draft, wanted).orElse(next) : next;
        });
    }

    /** The same, but only where it is sure. */
    Optional<Next<Draft>> hearSurely(Draft draft, IncomingMessage message) {
        return reader.wanted(draft, message).filter(wanted -> !wanted.unsure()).flatMap(sure -> hear(draft, message));
    }

    /** The choice that a sentence makes of this option and nothing else: 큰 걸로 주세요. */
    Optional<String> onlyChoice(Draft draft, OptionGroup option, IncomingMessage message) {
        Understood said = readOfItem(draft, message);
        boolean alone = answers(draft, option, message, said)
                && said.lines().get(0).choices().size() == 1
                && said.dine().isEmpty()
                && !isCounted(said.lines().get(0), message);
        return alone ? Optional.of(said.lines().get(0).choices().get(0)) : Optional.empty();
    }

    private Understood readOfItem(Draft draft, IncomingMessage message) {
        return reader.read(draft, draft.pick().item() + " " + message.content());
    }

    private static boolean answers(Draft draft, OptionGroup option, IncomingMessage message, Understood said) {
        return message.kind() == MessageKind.TEXT
                && !said.unclear()
                && said.unavailable().isEmpty()
                && said.memo().isEmpty()
                && said.lines().size() == 1
                && said.lines().get(0).item().equals(draft.pick().item())
                && said.lines().get(0).choices().stream()
                        .anyMatch(choice -> option.choice(choice).isPresent());
    }

    private static boolean isCounted(Understood.Line line, IncomingMessage message) {
        return line.quantity() > 1 || COUNT.matcher(message.content()).find();
    }

    /** Where an order goes on when a sentence answers the question about an option, and perhaps more than that. */
    Optional<Next<Draft>> hearOfItem(Draft draft, OptionGroup option, IncomingMessage message) {
        Pick pick = draft.pick();
        Understood said = readOfItem(draft, message);
        if (!answers(draft, option, message, said)) {
            return Optional.empty();
        }
        Understood.Line line = said.lines().get(0);
        List<String> choices =
                Stream.concat(pick.chosen().stream(), line.choices().stream()).toList();
        List<Spoken> open = new ArrayList<>(draft.wanted().open());
        int before = open.isEmpty() ? 0 : open.remove(0).quantity();
        int quantity = isCounted(line, message) ? line.quantity() : before;
        Wanted wanted = new Wanted(
                with(new Spoken(pick.category(), pick.item(), choices, quantity), open),
                draft.wanted().ready(),
                said.dine().orElse(null),
                draft.wanted().memo(),
                "",
                false);
        return Optional.of(goOn(draft.withPick(Pick.NOTHING).withWanted(wanted)));
    }

    private static List<Spoken> with(Spoken first, List<Spoken> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** A line that is complete needs no question: the customer is in the middle of an order and reads the cart. */
    private Optional<Next<Draft>> atOnce(Draft draft, Wanted wanted) {
        Draft complete = completed(draft.withPick(Pick.NOTHING).withWanted(wanted));
        return complete.wanted().open().isEmpty() && complete.wanted().ready().size() == 1
                ? Optional.of(add(complete))
                : Optional.empty();
    }

    private static boolean isPlain(Wanted wanted) {
        return !wanted.unsure()
                && wanted.memo().isEmpty()
                && wanted.notice().isEmpty()
                && wanted.open().get(0).quantity() > 0;
    }

    private Next<Draft> follow(Draft draft, Wanted wanted) {
        Draft next = draft.withPick(Pick.NOTHING).withWanted(wanted);
        if (wanted.hasNone()) {
            return Next.step(Steps.CATEGORY, next.withWanted(Wanted.NOTHING)).withHint(wanted.notice());
        }
        if (draft.lines().size() + wanted.open().size() + wanted.ready().size() > Draft.MOST_LINES) {
            return Next.step(Steps.CATEGORY, next.withWanted(Wanted.NOTHING))
                    .withHint("한 번에 " + Draft.MOST_LINES + "가지까지 담으실 수 있어요.");
        }
        return wanted.unsure()
                ? Next.step(Steps.PROPOSAL, completed(next).withPick(Pick.NOTHING))
                : goOn(next).withHint(completed(next).wanted().open().isEmpty() ? "" : wanted.told());
    }

    /** Asks what is missing, or whether all of it is right. */
    Next<Draft> goOn(Draft draft) {
        Draft next = completed(draft);
        if (next.wanted().hasNone()) {
            return Next.step(Steps.CATEGORY, next.withWanted(Wanted.NOTHING))
                    .withHint(next.wanted().notice());
        }
        if (next.wanted().open().isEmpty()) {
            return Next.step(Steps.PROPOSAL, next.withPick(Pick.NOTHING));
        }
        boolean isAsked = menus.of(next.bot())
                .item(next.pick())
                .flatMap(item -> item.option(next.pick().choices().size()))
                .isPresent();
        return Next.step(isAsked ? Steps.option(next) : Steps.QUANTITY, next);
    }

    /** The draft with as many lines complete as can be, up to the first that lacks something. */
    private Draft completed(Draft draft) {
        Draft next = draft;
        while (!next.wanted().open().isEmpty()) {
            Spoken first = next.wanted().open().get(0);
            Menu menu = menus.of(next.bot());
            Pick pick = filled(menu, first, next.pick().equals(Pick.NOTHING) ? first.pick() : next.pick());
            Optional<Item> item = menu.item(pick);
            if (item.isEmpty() || item.get().lacks(first.choices())) {
                next = next.withPick(Pick.NOTHING).withWanted(next.wanted().without(first));
                continue;
            }
            if (item.get().option(pick.choices().size()).isPresent() || first.quantity() == 0) {
                return next.withPick(pick);
            }
            Wanted wanted = next.wanted();
            next = next.withPick(Pick.NOTHING)
                    .withWanted(menu.price(pick)
                            .map(price -> wanted.completed(new Draft.Line(pick, first.quantity(), price)))
                            .orElseGet(() -> wanted.without(first)));
        }
        return next;
    }

    /** The pick with what was said, up to the first required option of which nothing was. */
    private static Pick filled(Menu menu, Spoken said, Pick begun) {
        Pick pick = begun;
        Optional<Item> item = menu.item(pick);
        while (item.isPresent()) {
            Optional<OptionGroup> option = item.get().option(pick.choices().size());
            Optional<String> choice = option.flatMap(group -> choice(group, said));
            if (choice.isEmpty()) {
                return pick;
            }
            pick = pick.withChoice(choice.get());
        }
        return pick;
    }

    private static Optional<String> choice(OptionGroup option, Spoken said) {
        return Stream.concat(said.choices().stream(), Stream.of(OptionGroup.DO_WITHOUT))
                .flatMap(words -> option.choice(words).stream())
                .findFirst();
    }

    Reply askProposal(Draft draft) {
        Wanted wanted = draft.wanted();
        String lines = wanted.open().isEmpty() ? Receipt.cart(orderLines(wanted)) : wanted.told();
        String dine = draft.dine() == null ? "" : "받기: " + draft.dine().label();
        String memo = wanted.memo().isEmpty() ? "" : "메모: " + wanted.memo();
        String question = wanted.unsure() ? "이렇게 알아들었어요. 맞으면 '" + ADD + "'를 눌러 주세요. 다르면 다시 써 주세요." : "이렇게 담을까요?";
        return Reply.of(joined("\n\n", wanted.notice(), question, joined("\n", lines, dine, memo)))
                .withKeyboard(Keyboard.of(ADD, Words.OTHER_ITEM));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static List<OrderLine> orderLines(Wanted wanted) {
        return wanted.ready().stream().map(Draft.Line::toOrderLine).toList();
    }

    Next<Draft> takeProposal(Draft draft, IncomingMessage message) {
        String answer = CONSENT.hear(message.content()).sure();
        if (answer.equals(ADD) || (answer.isEmpty() && YesNo.YES.isSaid(message))) {
            Draft sure = completed(draft.withWanted(draft.wanted().sure()));
            return sure.wanted().open().isEmpty() ? add(sure) : goOn(sure);
        }
        if (answer.equals(Words.OTHER_ITEM) || YesNo.NO.isSaid(message)) {
            return Next.step(Steps.CATEGORY, draft.withWanted(Wanted.NOTHING));
        }
        Optional<Dine> dine = Handover.heard(message);
        if (dine.isPresent()) {
            return Next.step(Steps.PROPOSAL, draft.withDine(dine.get()));
        }
        Draft before = MORE.matcher(message.content()).find() ? draft : draft.withWanted(Wanted.NOTHING);
        return reader.wanted(draft, message)
                .map(wanted -> follow(before, wanted.after(before.wanted().sure())))
                .orElse(Next.again(Words.TAP));
    }

    private static Next<Draft> add(Draft draft) {
        Draft next = draft;
        for (Draft.Line line : draft.wanted().ready()) {
            next = next.add(line);
        }
        String memo = joined(", ", draft.memo(), draft.wanted().memo());
        return Next.step(
                Steps.MORE,
                next.withMemo(Texts.cut(memo, DetailSteps.LONGEST_MEMO)).withWanted(Wanted.NOTHING));
    }
}
