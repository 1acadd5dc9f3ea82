package kr.plusbot.core.dialogue;

import kr.plusbot.core.chat.Reply;

/** The replies to users when the bot cannot do what they want. Without state. */
public final class FixedReplies {

    /** Too many people use the bot at once. */
    public static final Reply BUSY = Reply.of("지금 이용하시는 분이 많아 답을 드리지 못했어요. 잠시 후 다시 보내 주세요.");

    /** The command waits for another system, and Kakao's calls fail too often. */
    public static final Reply RESTING = Reply.of("이 기능은 지금 잠시 쉬고 있어요. 조금 뒤에 다시 보내 주세요.");

    /** The database is not available. */
    public static final Reply NO_MEMORY = Reply.of("죄송해요. 잠시 문제가 있어 지금은 이어 갈 수 없어요. 잠시 후 다시 보내 주세요.");

    /** A command failed. */
    public static final Reply APOLOGY = Reply.of("죄송해요. 지금은 처리하지 못했어요. 잠시 후 다시 보내 주세요.");

    private FixedReplies() {}
}
