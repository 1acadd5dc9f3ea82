package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.core.chat.Keyboard;

/** Where a chat begins and returns to. Immutable. */
@Singleton
public final class Home {

    private final Keyboard keyboard;

    @Inject
    public Home(DialogueSettings settings) {
        this.keyboard = new Keyboard(settings.homeButtons());
    }

    /** The keyboard that a user meets on entering the chat. */
    public Keyboard keyboard() {
        return keyboard;
    }
}
