package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;

/** Leads back to the beginning of the chat, out of any dialogue. */
@Singleton
public final class HomeDialogue implements Dialogue<HomeDialogue.Nothing> {

    private final Script<Nothing> script;

    /** @param help gives the help only when it is needed, since the help lists all dialogues, also this one */
    @Inject
    public HomeDialogue(Provider<Help> help) {
        script = Script.of(Nothing.class, 1, message -> Next.end(help.get().after(message, "처음으로 돌아왔어요.")));
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(SharedWords.HOME));
    }

    @Override
    public Script<Nothing> script() {
        return script;
    }

    /** The data of this dialogue, which has nothing to remember. */
    record Nothing() {}
}
