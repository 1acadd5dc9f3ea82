package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.YesNo;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.menu.Won;

/**
 * Takes an order. The way through the menu is in {@link MenuSteps}, memo, name and table are in {@link
 * DetailSteps}, how it is handed over in {@link Handover}, the confirmation is in {@link Checkout}. Safe across
 * threads.
 */
@Singleton
final class OrderDialogue implements Dialogue<Draft> {

    static final String DONE = "다 골랐어요";
    static final String MORE = "더 담기";

    private static final Buttons ENOUGH = Buttons.of(List.of(DONE, MORE))
            .with(DONE, List.of("끝", "완료", "그게 다예요", "그거면 돼요", "다 됐어요", "이제 됐어요", "다 골랐습니다", "다요", "주문할게요", "없어요"))
            .with(MORE, List.of("더", "더요", "추가", "더 담을게요", "더 주문할게요", "추가할게요"));

    private static final int FORM = 2;

    private final Menus menus;
    private final MenuSteps menuSteps;
    private final Sentences sentences;
    private final Checkout checkout;
    private final Intake intake;
    private final Script<Draft> script;

    @Inject
    OrderDialogue(
            Menus menus,
            MenuSteps menuSteps,
            Sentences sentences,
            Handover handover,
            Checkout checkout,
            Intake intake) {
        this.menus = menus;
        this.menuSteps = menuSteps;
        this.sentences = sentences;
        this.checkout = checkout;
        this.intake = intake;
        this.script = withOptions(Script.of(Draft.class, FORM, this::begin)
                        .step(Steps.CATEGORY, menuSteps::askCategory, menuSteps::takeCategory)
                        .step(Steps.ITEM, menuSteps::askItem, menuSteps::takeItem))
                .step(Steps.PROPOSAL, sentences::askProposal, sentences::takeProposal)
                .step(Steps.QUANTITY, this::askQuantity, this::takeQuantity)
                .step(Steps.MORE, this::askMore, this::takeMore)
                .step(Steps.MEMO, DetailSteps::askMemo, DetailSteps::takeMemo)
                .step(Steps.PICKUP, handover::ask, handover::take)
                .step(Steps.NAME, DetailSteps::askName, DetailSteps::takeName)
                .step(Steps.TABLE, DetailSteps::askTable, DetailSteps::takeTable)
                .step(Steps.SUMMARY, checkout::ask, checkout::take);
    }

    private Script<Draft> withOptions(Script<Draft> before) {
        Script<Draft> longer = before;
        for (int number = 0; number < Item.MOST_OPTIONS; number++) {
            longer = longer.step(Steps.option(number), menuSteps::askOption, menuSteps::takeOption);
        }
        return longer;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(Words.ORDER), Trigger.text(Words.CONFIRM));
    }

    @Override
    public List<String> ownWords() {
        return List.of(Words.OTHER_ITEM, Sentences.ADD, Page.NEXT, Page.BEFORE);
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String help() {
        return Words.ORDER + " - 메뉴를 보고 주문해요";
    }

    @Override
    public String resumeQuestion() {
        return "쓰시던 주문이 남아 있어요. 이어서 주문하시겠어요?";
    }

    @Override
    public String waitingLine() {
        return "쓰시던 주문은 그대로 있으니 이어서 답해 주세요.";
    }

    @Override
    public String droppedLine() {
        return "쓰시던 주문은 그만두었어요.";
    }

    @Override
    public Script<Draft> script() {
        return script;
    }

    @Override
    public Optional<Next<Draft>> hear(IncomingMessage message) {
        Optional<Next<Draft>> begun = sentences.begin(message);
        return begun.isEmpty() ? begun : Optional.of(closed(message).orElse(begun.get()));
    }

    /** The end of an order that begins while the shop takes none; empty while it does. */
    private Optional<Next<Draft>> closed(IncomingMessage message) {
        return intake.refusal(message)
                .map(refusal ->
                        Next.end(Reply.of(refusal.tell()).withKeyboard(Keyboard.of(Words.HISTORY, SharedWords.HOME))));
    }

    private Next<Draft> begin(IncomingMessage message) throws DatabaseUnavailable {
        if (Phrase.isSame(Words.CONFIRM, message.content())) {
            return Next.end(checkout.repeat(message.user()));
        }
        Optional<Next<Draft>> closed = closed(message);
        if (closed.isPresent()) {
            return closed.get();
        }
        String bot = message.bot().name();
        return menus.of(bot).isAvailable()
                ? Next.step(Steps.CATEGORY, Draft.begin(bot))
                : Next.end(Words.NOTHING_TO_SELL);
    }

    private Reply askQuantity(Draft draft) {
        return Reply.of(Receipt.name(draft.pick()) + "\n몇 개 드릴까요? 수로 써 주세요. (예: 2, 두 잔)")
                .withKeyboard(Keyboard.typingOr("1", "2", "3"));
    }

    private Next<Draft> takeQuantity(Draft draft, IncomingMessage message) {
        Optional<Won> price = menus.of(draft.bot()).price(draft.pick());
        if (price.isEmpty()) {
            return menuSteps.startOver(draft);
        }
        OptionalInt quantity = Quantity.parse(message.content());
        if (quantity.isEmpty()) {
            return sentences
                    .hearSurely(MenuSteps.inProgress(draft, 0), message)
                    .orElse(Next.again("1부터 99까지의 수로 알려 주세요."));
        }
        Draft.Line line = new Draft.Line(draft.pick(), quantity.getAsInt(), price.get());
        return draft.wanted().open().isEmpty()
                ? Next.step(Steps.MORE, draft.add(line))
                : sentences.goOn(
                        draft.withPick(Pick.NOTHING).withWanted(draft.wanted().completed(line)));
    }

    private Reply askMore(Draft draft) {
        return Reply.of("담았어요.\n\n" + Receipt.cart(draft.orderLines()) + "\n\n더 담으시겠어요?")
                .withKeyboard(Keyboard.of(DONE, MORE));
    }

    private Next<Draft> takeMore(Draft draft, IncomingMessage message) {
        String answer = ENOUGH.hear(message.content()).sure();
        if (answer.equals(DONE) || (answer.isEmpty() && YesNo.NO.isSaid(message))) {
            return Next.step(draft.memo().isEmpty() ? Steps.MEMO : Steps.PICKUP, draft);
        }
        if (!answer.equals(MORE) && !YesNo.YES.isSaid(message)) {
            return Handover.heard(message)
                    .map(dine -> Handover.noted(Steps.MORE, draft, dine))
                    .or(() -> sentences.hear(draft, message))
                    .orElse(Next.again(Words.TAP));
        }
        return draft.lines().size() < Draft.MOST_LINES
                ? Next.step(Steps.CATEGORY, draft)
                : Next.again("한 번에 " + Draft.MOST_LINES + "가지까지 담으실 수 있어요.");
    }
}
