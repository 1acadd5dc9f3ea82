package kr.plusbot.server.commands;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** {@code 잠:6} answers after six seconds, as a slow foreign system would, and says when it begins. */
public final class SleepCommand implements Command {

    /** Written to standard output. */
    public static final String BEGINS = "a sleeper begins";

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("잠"));
    }

    @Override
    public Reply reply(IncomingMessage message) throws InterruptedException {
        System.out.println(BEGINS);
        TimeUnit.SECONDS.sleep(Long.parseLong(message.argument()));
        return Reply.of(message.argument() + "초 잤어요");
    }
}
