package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.core.chat.Keyboard;

/** The beginning of a chat, to which it also returns. Immutable. */
@Singleton
public final class Home {

    private final Keyboard keyboard;

    @Inject
    public Home(DialogueSettings settings) {
        this.keyboard = new Keyboard(settings.homeButtons());
    }

    /** The keyboard that users see when they enter the chat. */
    public Keyboard keyboard() {
        return keyboard;
    }
}
