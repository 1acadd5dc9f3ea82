package kr.plusbot.order;

import kr.plusbot.chat.Home;
import kr.plusbot.chat.Keyboard;
import kr.plusbot.chat.Reply;

/** What buttons and sentences of several classes say. */
final class Words {

    static final String ORDER = "주문하기";
    static final String CONFIRM = "주문 확정";
    static final String HISTORY = "주문내역";
    static final String CANCEL = "주문취소";

    static final String OTHER_ITEM = "다른 메뉴 보기";
    static final String NO_CHOICE = "선택 안 함";
    static final String TAP = "버튼에서 골라 주세요.";

    static final Reply NOTHING_TO_SELL =
            Reply.of("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.").withKeyboard(Keyboard.of(Home.BUTTON));

    private Words() {}
}
