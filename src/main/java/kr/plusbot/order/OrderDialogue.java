package kr.plusbot.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.plusbot.chat.Dialogue;
import kr.plusbot.chat.IncomingMessage;
import kr.plusbot.chat.Keyboard;
import kr.plusbot.chat.MessageKind;
import kr.plusbot.chat.Next;
import kr.plusbot.chat.Phrase;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.Script;
import kr.plusbot.chat.Texts;
import kr.plusbot.chat.Trigger;
import kr.plusbot.database.DatabaseUnavailable;

/**
 * Takes an order. The way through the menu is in {@link MenuSteps}, the confirmation in {@link Checkout}. Safe across
 * threads.
 */
@Singleton
final class OrderDialogue implements Dialogue<Draft> {

    static final String DONE = "다 골랐어요";
    static final String MORE = "더 담기";
    static final String SKIP = "건너뛰기";
    static final String BY_NUMBER = "주문번호로 받기";
    static final String BY_NAME = "이름으로 받기";
    static final String AT_TABLE = "테이블에서 받기";

    private static final List<String> PICKUPS = List.of(BY_NUMBER, BY_NAME, AT_TABLE);

    private static final int FORM = 1;

    /** In code points: what a shop can print on a cup or call out. */
    private static final int LONGEST_MEMO = 200;

    private static final int LONGEST_NAME = 20;

    private final MenuFile menu;
    private final MenuSteps menuSteps;
    private final Checkout checkout;
    private final Script<Draft> script;

    @Inject
    OrderDialogue(MenuFile menu, MenuSteps menuSteps, Checkout checkout) {
        this.menu = menu;
        this.menuSteps = menuSteps;
        this.checkout = checkout;
        Script<Draft> picking = Script.of(Draft.class, FORM, this::begin)
                .step(Steps.CATEGORY, menuSteps::askCategory, menuSteps::takeCategory)
                .step(Steps.ITEM, menuSteps::askItem, menuSteps::takeItem);
        for (int number = 0; number < Item.MOST_OPTIONS; number++) {
            picking = picking.step(Steps.option(number), menuSteps::askOption, menuSteps::takeOption);
        }
        this.script = picking.step(Steps.QUANTITY, this::askQuantity, this::takeQuantity)
                .step(Steps.MORE, this::askMore, this::takeMore)
                .step(Steps.MEMO, this::askMemo, this::takeMemo)
                .step(Steps.PICKUP, this::askPickup, this::takePickup)
                .step(
                        Steps.NAME,
                        draft -> type("받으실 분의 이름을 써 주세요."),
                        (draft, message) -> takeName("이름 ", draft, message))
                .step(
                        Steps.TABLE,
                        draft -> type("테이블 번호를 써 주세요. (예: 3)"),
                        (draft, message) -> takeName("테이블 ", draft, message))
                .step(Steps.SUMMARY, checkout::ask, checkout::take);
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(Words.ORDER), Trigger.text(Words.CONFIRM));
    }

    @Override
    public String help() {
        return Words.ORDER + " - 메뉴를 보고 주문해요";
    }

    @Override
    public Script<Draft> script() {
        return script;
    }

    private Next<Draft> begin(IncomingMessage message) throws DatabaseUnavailable {
        if (Phrase.isSame(Words.CONFIRM, message.content())) {
            return Next.end(checkout.repeat(message.user()));
        }
        return menu.current().isAvailable()
                ? Next.step(Steps.CATEGORY, Draft.begin())
                : Next.end(Words.NOTHING_TO_SELL);
    }

    private Reply askQuantity(Draft draft) {
        return type(Receipt.name(draft.pick()) + "\n몇 개 드릴까요? 수로 써 주세요. (예: 2, 두 잔)");
    }

    private Next<Draft> takeQuantity(Draft draft, IncomingMessage message) {
        Optional<Won> price = menu.current().price(draft.pick());
        if (price.isEmpty()) {
            return menuSteps.startOver(draft);
        }
        OptionalInt quantity = Quantity.parse(message.content());
        return quantity.isPresent()
                ? Next.step(Steps.MORE, draft.add(new Draft.Line(draft.pick(), quantity.getAsInt(), price.get())))
                : Next.again("1부터 99까지의 수로 알려 주세요.");
    }

    private Reply askMore(Draft draft) {
        return Reply.of("담았어요.\n\n" + Receipt.cart(draft.orderLines()) + "\n\n더 담으시겠어요?")
                .withKeyboard(Keyboard.of(DONE, MORE));
    }

    private Next<Draft> takeMore(Draft draft, IncomingMessage message) {
        if (Phrase.isSame(DONE, message.content())) {
            return Next.step(Steps.MEMO, draft);
        }
        if (!Phrase.isSame(MORE, message.content())) {
            return Next.again(Words.TAP);
        }
        return draft.lines().size() < Draft.MOST_LINES
                ? Next.step(Steps.CATEGORY, draft)
                : Next.again("한 번에 " + Draft.MOST_LINES + "가지까지 담으실 수 있어요.");
    }

    private Reply askMemo(Draft draft) {
        return type("매장에 남기실 말씀이 있으면 써 주세요. 없으면 '" + SKIP + "'라고 써 주세요.");
    }

    private Next<Draft> takeMemo(Draft draft, IncomingMessage message) {
        return Phrase.isSame(SKIP, message.content())
                ? Next.step(Steps.PICKUP, draft.withMemo(""))
                : typed(message, LONGEST_MEMO)
                        .map(memo -> Next.step(Steps.PICKUP, draft.withMemo(memo)))
                        .orElse(Next.again("글로 " + LONGEST_MEMO + "자까지 쓰실 수 있어요."));
    }

    private Reply askPickup(Draft draft) {
        return Reply.of("어떻게 받으시겠어요?").withKeyboard(new Keyboard(PICKUPS));
    }

    private Next<Draft> takePickup(Draft draft, IncomingMessage message) {
        return switch (Entries.find(PICKUPS, String::toString, message.content())
                .orElse("")) {
            case BY_NUMBER -> Next.step(Steps.SUMMARY, draft.withPickup("주문번호"));
            case BY_NAME -> Next.step(Steps.NAME, draft);
            case AT_TABLE -> Next.step(Steps.TABLE, draft);
            default -> Next.again(Words.TAP);
        };
    }

    private Next<Draft> takeName(String kind, Draft draft, IncomingMessage message) {
        return typed(message, LONGEST_NAME)
                .map(name -> Next.step(Steps.SUMMARY, draft.withPickup(kind + name)))
                .orElse(Next.again("글로 " + LONGEST_NAME + "자까지 써 주세요."));
    }

    private static Reply type(String question) {
        return Reply.of(question).withKeyboard(Keyboard.TYPING);
    }

    /** What was typed, in one line; empty when it was nothing, too much, or no text. */
    private static Optional<String> typed(IncomingMessage message, int longest) {
        String line = Texts.trim(message.content().replaceAll("\\p{Cntrl}+", " "));
        boolean fits = message.kind() == MessageKind.TEXT && !line.isEmpty() && Texts.length(line) <= longest;
        return fits ? Optional.of(line) : Optional.empty();
    }
}
