package kr.plusbot.kakao.openbuilder;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;

/** Lets the user pick one of fifteen. */
@Singleton
final class PickDialogue implements Dialogue<PickDialogue.Nothing> {

    private static final List<String> ROOMS =
            IntStream.rangeClosed(1, 15).mapToObj(i -> i + "호실").toList();

    private final Script<Nothing> script = Script.of(Nothing.class, 1, message -> Next.step("room", new Nothing()))
            .step(
                    "room",
                    data -> Reply.of("방을 골라 주세요.").withKeyboard(new Keyboard(ROOMS)),
                    (data, message) -> ROOMS.contains(message.content())
                            ? Next.end(Reply.of(message.content() + "로 할게요."))
                            : Next.again("버튼에서 골라 주세요."));

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("방 고르기"));
    }

    @Override
    public Script<Nothing> script() {
        return script;
    }

    /** There is nothing to remember. */
    record Nothing() {}
}
