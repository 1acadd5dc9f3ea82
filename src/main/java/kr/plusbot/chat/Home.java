package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Where a chat begins and returns to. Immutable. */
@Singleton
public final class Home {

    /** The label that leads here from anywhere. */
    public static final String BUTTON = "처음으로";

    private final Keyboard keyboard;

    @Inject
    public Home(ChatSettings settings) {
        this.keyboard = new Keyboard(settings.homeButtons());
    }

    /** The keyboard that a user meets on entering the chat. */
    public Keyboard keyboard() {
        return keyboard;
    }
}
