package kr.plusbot.chat;

import java.util.List;
import java.util.concurrent.Callable;

/** A command for tests: answers to one trigger with whatever it is given. */
record TextCommand(Trigger trigger, Callable<Reply> answer) implements Command {

    static TextCommand echo(Trigger trigger, String text) {
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

    static IncomingMessage text(String content) {
        return message(MessageKind.TEXT, content);
    }

    static IncomingMessage message(MessageKind kind, String content) {
        return new IncomingMessage(new UserId("test"), kind, content);
    }
}
