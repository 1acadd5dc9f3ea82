package kr.plusbot.testing;

import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Tells what arrived: the kind, the content and every address. */
@Singleton
public final class MediaCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(
                Trigger.kind(MessageKind.PHOTO),
                Trigger.kind(MessageKind.VIDEO),
                Trigger.kind(MessageKind.OTHER),
                Trigger.prefix("본 것"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        String test = message.is(Circumstance.TEST) ? " test" : "";
        return Reply.of(message.kind() + " <" + message.content() + "> " + message.addresses() + test);
    }
}
