package kr.plusbot.server.commands;

import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Waits for the same words as {@link SleepCommand}, in full width. */
public final class SecondSleepCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger(Trigger.Comparison.PREFIX, "잠："));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return Reply.of("안 자요");
    }
}
