package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;

/** Leads back to where a chat begins. */
@Singleton
final class HomeCommand implements Command {

    private final Provider<Help> help;

    /** @param help asked for late: it lists all commands, this one too */
    @Inject
    HomeCommand(Provider<Help> help) {
        this.help = help;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(Home.BUTTON));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return help.get().after("처음으로 돌아왔어요.");
    }
}
