package kr.plusbot.server.commands;

import java.io.IOException;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import org.jspecify.annotations.Nullable;

/** {@code 던져:memory} fails in the way that the argument names. */
public final class ThrowCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("던져"));
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Reply reply(IncomingMessage message) throws IOException {
        return switch (message.argument()) {
            case "checked" -> throw new IOException("jdbc:secret");
            case "unchecked" -> throw new IllegalStateException("jdbc:secret");
            case "memory" -> Reply.of("글".repeat(Integer.MAX_VALUE));
            case "stack" -> reply(message);
            default -> null;
        };
    }
}
