package kr.plusbot.core.dialogue;

import java.util.List;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;

/** Tea, for tests: a dialogue of three steps, of which the first has a button called as the way out. */
public class TeaDialogue implements Dialogue<TeaDialogue.Tea> {

    /** What the user has said so far. */
    public record Tea(String kind, int cups) {}

    private final Script<Tea> script = Script.of(Tea.class, 1, message -> Next.step("kind", new Tea("", 0)))
            .step("kind", this::askKind, this::takeKind)
            .step("cups", this::askCups, this::takeCups)
            .step("memo", this::askMemo, this::takeMemo);

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("차 주문"));
    }

    @Override
    public Script<Tea> script() {
        return script;
    }

    private Reply askKind(Tea tea) {
        return Reply.of("어떤 차를 드릴까요?").withKeyboard(Keyboard.of("녹차", "홍차", "취소"));
    }

    private Next<Tea> takeKind(Tea tea, IncomingMessage message) {
        return switch (message.content()) {
            case "녹차", "홍차" -> Next.step("cups", new Tea(message.content(), 0));
            case "취소" -> Next.again("취소는 차가 아니에요.");
            default -> Next.again("버튼에서 골라 주세요.");
        };
    }

    private Reply askCups(Tea tea) {
        return Reply.of(tea.kind() + " 몇 잔 드릴까요?").withKeyboard(Keyboard.TYPING);
    }

    private Next<Tea> takeCups(Tea tea, IncomingMessage message) {
        return message.content().matches("\\d")
                ? Next.step("memo", new Tea(tea.kind(), Integer.parseInt(message.content())))
                : Next.again("숫자로 알려 주세요.");
    }

    private Reply askMemo(Tea tea) {
        return Reply.of("남기실 말씀이 있나요?").withKeyboard(Keyboard.of("없음"));
    }

    private Next<Tea> takeMemo(Tea tea, IncomingMessage message) {
        return Next.end(Reply.of("%s %d잔, %s".formatted(tea.kind(), tea.cups(), message.content())));
    }
}
