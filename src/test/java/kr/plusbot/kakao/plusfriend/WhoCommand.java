package kr.plusbot.kakao.plusfriend;

import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Tells a user their id, which no real command would. */
@Singleton
final class WhoCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("누구"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return Reply.of("<" + message.user().id() + ">");
    }
}
