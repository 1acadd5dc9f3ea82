package kr.plusbot.kakao.openbuilder;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;

/** Tells who asks ({@code 누구}), or offers as many buttons as asked for and others ({@code 버튼:25,취소}). */
@Singleton
final class AskCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("누구"), Trigger.prefix("버튼"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return message.argument().isEmpty()
                ? Reply.of(message.sender().ids().stream().map(UserId::id).collect(Collectors.joining(" ")))
                : Reply.of("고르세요").withKeyboard(buttons(message.argument().split(",")));
    }

    private static Keyboard buttons(String... asked) {
        Stream<String> numbers =
                IntStream.rangeClosed(1, Integer.parseInt(asked[0])).mapToObj(i -> i + "번");
        return new Keyboard(Stream.concat(numbers, Arrays.stream(asked).skip(1)).toList());
    }
}
