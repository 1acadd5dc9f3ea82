package kr.plusbot.server.commands;

import java.util.ArrayList;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** {@code 채움}: fills the memory of the process. */
public final class FillCommand implements Command {

    private static final int PIECE = 1_000_000;

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("채움"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        List<byte[]> pieces = new ArrayList<>();
        while (pieces.size() < Integer.MAX_VALUE) {
            pieces.add(new byte[PIECE]);
        }
        return Reply.of(String.valueOf(pieces.size()));
    }
}
