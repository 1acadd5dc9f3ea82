package kr.plusbot.docs;

import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

public class EchoCommand implements Command {
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("따라해"));
    }

    public String help() {
        return "따라해:안녕 - 그대로 따라 말해요";
    }

    public Reply reply(IncomingMessage message) {
        return Reply.of(message.argument());
    }
}
