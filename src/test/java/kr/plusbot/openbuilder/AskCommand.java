package kr.plusbot.openbuilder;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.chat.Command;
import kr.plusbot.chat.IncomingMessage;
import kr.plusbot.chat.Keyboard;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.Trigger;

/** Tells who asks ({@code 누구}), or offers as many buttons as asked for ({@code 버튼:25}). */
@Singleton
final class AskCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("누구"), Trigger.prefix("버튼"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return message.argument().isEmpty()
                ? Reply.of(message.user().key())
                : Reply.of("고르세요").withKeyboard(buttons(Integer.parseInt(message.argument())));
    }

    private static Keyboard buttons(int count) {
        return new Keyboard(
                IntStream.rangeClosed(1, count).mapToObj(i -> i + "번").toList());
    }
}
