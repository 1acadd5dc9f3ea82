package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/** The beginning of a chat, to which it also returns. Immutable. */
@Singleton
public final class Home {

    private final PerBot<Keyboard> keyboards;

    @Inject
    Home(Bots bots) {
        this.keyboards = bots.each(settings -> new Keyboard(new DialogueSettings(settings).homeButtons()));
    }

    /** The same for all bots. */
    public Home(DialogueSettings settings) {
        Keyboard keyboard = new Keyboard(settings.homeButtons());
        this.keyboards = bot -> keyboard;
    }

    /** The keyboard that users of this bot see when they enter the chat. */
    public Keyboard keyboard(BotId bot) {
        return keyboards.of(bot.name());
    }
}
