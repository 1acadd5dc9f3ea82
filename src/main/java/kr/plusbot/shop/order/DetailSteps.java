package kr.plusbot.shop.order;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.VisibleText;
import kr.plusbot.core.chat.YesNo;

/** The steps where customers write what a shop must know besides the items: a memo, a name, a table. Without state. */
final class DetailSteps {

    static final String SKIP = "건너뛰기";

    /** An address alone. One without https:// has a path, or an ending that names of people have not: J.Kim is no address. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+"
            + "|[\\w-]+(\\.[\\w-]+)+(:\\d+)?/\\S*"
            + "|[\\w-]+(\\.[\\w-]+)*\\.(com|net|org|kr|io|me|co|app|dev|shop|site|store|link|page|info|tv)(:\\d+)?");

    /** In code points. A shop can print so much on a cup, or call it out. */
    static final int LONGEST_MEMO = 200;

    private static final int LONGEST_NAME = 20;

    private DetailSteps() {}

    static Reply askMemo(Draft draft) {
        String first = draft.photos().isEmpty() ? "매장에 남기실 말씀이 있으면 써 주세요. 사진도 보낼 수 있어요." : "남기실 말씀도 있으면 써 주세요.";
        return Reply.of(first + " 없으면 '" + SKIP + "'라고 써 주세요.").withKeyboard(Keyboard.typingOr(SKIP));
    }

    static Next<Draft> takeMemo(Draft draft, IncomingMessage message) {
        return Photos.areIn(message)
                ? takePhotos(draft, message)
                : Handover.heard(message)
                        .map(dine -> Handover.noted(Steps.MEMO, draft, dine))
                        .orElseGet(() -> takeWords(draft, message));
    }

    private static Next<Draft> takePhotos(Draft draft, IncomingMessage message) {
        return Photos.joined(draft.photos(), message)
                .map(photos -> photos.size() > Photos.MOST
                        ? Next.<Draft>again("사진은 " + Photos.MOST + "장까지 받을 수 있어요.")
                        : Next.step(Steps.MEMO, draft.withPhotos(photos))
                                .withHint("사진을 받았어요. (" + photos.size() + "장)"))
                .orElse(Next.again("사진을 받지 못했어요. 다시 보내 주세요."));
    }

    private static Next<Draft> takeWords(Draft draft, IncomingMessage message) {
        return Phrase.isSame(SKIP, message.content()) || YesNo.NO.isSaid(message)
                ? Next.step(Steps.PICKUP, draft.withMemo(""))
                : typed(message, LONGEST_MEMO)
                        .map(memo -> Next.step(Steps.PICKUP, draft.withMemo(memo)))
                        .orElse(Next.again("글로 " + LONGEST_MEMO + "자까지 쓰실 수 있어요."));
    }

    static Reply askName(Draft draft) {
        return type("받으실 분의 이름을 써 주세요.");
    }

    static Next<Draft> takeName(Draft draft, IncomingMessage message) {
        return takeShort("이름 ", draft, message);
    }

    static Reply askTable(Draft draft) {
        return type("테이블 번호를 써 주세요. (예: 3)");
    }

    static Next<Draft> takeTable(Draft draft, IncomingMessage message) {
        return takeShort("테이블 ", draft, message);
    }

    private static Next<Draft> takeShort(String kind, Draft draft, IncomingMessage message) {
        boolean answers = !Phrase.isSame(SKIP, message.content())
                && YesNo.read(message.content()).isEmpty();
        return typed(message, LONGEST_NAME)
                .filter(text -> answers)
                .map(text -> Next.step(Steps.SUMMARY, draft.withPickup(kind + text)))
                .orElse(Next.again("글로 " + LONGEST_NAME + "자까지 써 주세요."));
    }

    private static Reply type(String question) {
        return Reply.of(question).withKeyboard(Keyboard.TYPING);
    }

    /** What the customer typed, in one line; empty when they typed nothing or too much, or sent no text. */
    private static Optional<String> typed(IncomingMessage message, int longest) {
        String line = message.content().replaceAll("\\s+", " ");
        boolean fits = message.kind() == MessageKind.TEXT
                && !VisibleText.isEmpty(line)
                && Texts.length(line) <= longest
                && !ADDRESS.matcher(line).matches();
        return fits ? Optional.of(line) : Optional.empty();
    }
}
