package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Tells what the bot can do. */
@Singleton
public final class HelpCommand implements Command {

    private final Provider<Help> help;

    /** @param help gives the help only when it is needed, since the help lists all commands, also this one */
    @Inject
    public HelpCommand(Provider<Help> help) {
        this.help = help;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("도움말"), Trigger.text("help"));
    }

    @Override
    public String help() {
        return "도움말 - 할 수 있는 일을 알려 드려요";
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return help.get().after(message, "무엇을 도와드릴까요?");
    }
}
