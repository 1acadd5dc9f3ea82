package kr.plusbot.shop.order;

import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;

/** Words that several classes write on buttons and in sentences. */
public final class Words {

    public static final String ORDER = "주문하기";
    static final String CONFIRM = "주문 확정";
    public static final String HISTORY = "주문내역";
    static final String CANCEL = "주문취소";

    static final String OTHER_ITEM = "다른 메뉴 보기";
    static final String TAP = "버튼에서 골라 주세요.";

    static final Reply NOTHING_TO_SELL =
            Reply.of("죄송해요. 지금은 주문하실 수 있는 메뉴가 없어요.").withKeyboard(Keyboard.of(SharedWords.HOME));

    private Words() {}
}
