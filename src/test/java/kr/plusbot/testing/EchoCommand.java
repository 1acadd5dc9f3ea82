package kr.plusbot.testing;

import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Says the argument again: {@code 따라:안녕} is answered {@code 안녕}. */
@Singleton
public final class EchoCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("따라"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return Reply.of(message.argument());
    }
}
