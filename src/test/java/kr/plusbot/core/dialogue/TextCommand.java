package kr.plusbot.core.dialogue;

import java.util.List;
import java.util.concurrent.Callable;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;

/** A command for tests: answers to one trigger with whatever it is given. */
public record TextCommand(Trigger trigger, Callable<Reply> answer) implements Command {

    public static TextCommand echo(Trigger trigger, String text) {
        return new TextCommand(trigger, () -> Reply.of(text));
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(trigger);
    }

    @Override
    public Reply reply(IncomingMessage message) throws Exception {
        return answer.call();
    }

    public static IncomingMessage text(String content) {
        return message(MessageKind.TEXT, content);
    }

    public static IncomingMessage message(MessageKind kind, String content) {
        return new IncomingMessage(new UserId("test"), kind, content);
    }
}
