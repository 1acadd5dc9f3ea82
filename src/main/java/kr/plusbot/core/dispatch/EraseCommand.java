package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Erases all that is kept of a user, after asking once. A command and no dialogue, since a dialogue's last message would be
 * kept again.
 */
@Singleton
final class EraseCommand implements Command {

    static final String ASK = "내 정보 삭제";
    static final String CONFIRM = "내 정보 모두 삭제";

    private final SampledLog log = new SampledLog(EraseCommand.class);
    private final Erasures erasures;
    private final LateAnswers lateAnswers;

    @Inject
    EraseCommand(Erasures erasures, LateAnswers lateAnswers) {
        this.erasures = erasures;
        this.lateAnswers = lateAnswers;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(ASK), Trigger.text(CONFIRM));
    }

    @Override
    public Reply reply(IncomingMessage message) throws Exception {
        if (!Phrase.isSame(CONFIRM, message.content())) {
            return Reply.of("저장된 대화와 쓰시던 주문을 모두 지우고, 지난 주문과의 연결을 끊어요. 지우면 되돌릴 수 없고, 주문내역과 주문취소도 쓰실 수" + " 없어요. '"
                            + CONFIRM + "'라고 하시면 지울게요. 삭제할까요?")
                    .withKeyboard(Keyboard.of(CONFIRM, SharedWords.HOME));
        }
        try {
            lateAnswers.drop(message.sender());
            erasures.erase(message.sender());
            return Reply.of("저장된 정보를 모두 삭제했어요.");
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "A user is erased once the database is back: {0}", e.getMessage());
            return Reply.of("죄송해요. 잠시 문제가 있어 바로 삭제하지는 못했어요. 문제가 풀리는 대로 삭제할게요.");
        }
    }
}
