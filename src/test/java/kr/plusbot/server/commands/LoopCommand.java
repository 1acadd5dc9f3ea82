package kr.plusbot.server.commands;

import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** {@code 끝없이} never answers, keeps a core busy and heeds no interrupt. */
public final class LoopCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("끝없이"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        long rounds = 0;
        while (rounds >= 0) {
            rounds = rounds + 1 & Long.MAX_VALUE;
        }
        return Reply.of("끝 " + rounds);
    }
}
