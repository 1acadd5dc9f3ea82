package my.bot;

import java.util.List;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;

/** Several messages: the steps from top to bottom, and in a record what the user has said so far. */
public class BeansDialogue implements Dialogue<BeansDialogue.Taste> {

    /** What the user has said so far. */
    public record Taste(String flavour) {}

    private final Script<Taste> script = Script.of(Taste.class, 1, message -> Next.step("flavour", new Taste("")))
            .step("flavour", this::askFlavour, this::takeFlavour)
            .step("milk", this::askMilk, this::takeMilk);

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("원두 추천"));
    }

    @Override
    public String help() {
        return "원두 추천 - 좋아하시는 맛에 맞는 원두를 찾아 드려요";
    }

    @Override
    public Script<Taste> script() {
        return script;
    }

    private Reply askFlavour(Taste taste) {
        return Reply.of("어떤 맛을 좋아하세요?").withKeyboard(Keyboard.of("고소한 맛", "새콤한 맛"));
    }

    private Next<Taste> takeFlavour(Taste taste, IncomingMessage message) {
        return switch (message.content()) {
            case "고소한 맛", "새콤한 맛" -> Next.step("milk", new Taste(message.content()));
            default -> Next.again("버튼에서 골라 주세요.");
        };
    }

    private Reply askMilk(Taste taste) {
        return Reply.of(taste.flavour() + "이군요. 우유를 넣어 드세요?").withKeyboard(Keyboard.of("네", "아니요"));
    }

    private Next<Taste> takeMilk(Taste taste, IncomingMessage message) {
        String beans = taste.flavour().equals("고소한 맛") ? "브라질" : "에티오피아";
        return switch (message.content()) {
            case "네" -> Next.end(Reply.of(beans + " 원두를 진하게 볶은 것을 권해 드려요."));
            case "아니요" -> Next.end(Reply.of(beans + " 원두를 연하게 볶은 것을 권해 드려요."));
            default -> Next.again("버튼에서 골라 주세요.");
        };
    }
}
