package kr.plusbot.core.dialogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.PerBot;

/**
 * Looks at the start whether something answers each home button: where buttons take the place of typing, one without an answer leads
 * nowhere. Without state.
 */
@Singleton
final class HomeButtons {

    private static final String SETTING = "plusbot.home.buttons";

    /** After the files of menus and questions are read. */
    private static final int LATE = 9_000;

    private final Bots bots;
    private final Home home;
    private final CommandRegistry registry;
    private final Fallbacks fallbacks;

    @Inject
    HomeButtons(Bots bots, Home home, CommandRegistry registry, Fallbacks fallbacks) {
        this.bots = bots;
        this.home = home;
        this.registry = registry;
        this.fallbacks = fallbacks;
    }

    /** @throws InvalidSetting when nothing answers a button */
    void onStart(@Observes @Priority(LATE) Startup event) throws Exception {
        PerBot<String> names = bots.each(settings -> settings.nameOf(SETTING));
        for (String name : bots.names().stream().sorted().toList()) {
            BotId bot = new BotId(name);
            for (String label : home.keyboard(bot).buttons()) {
                if (!isAnswered(bot, label)) {
                    throw new InvalidSetting(names.of(name), label, expected(name));
                }
            }
        }
    }

    private String expected(String name) {
        String bot = bots.isFurther(name) ? "the bot " + name : "the bot";
        return "what a command, a dialogue or a question of " + bot + " answers";
    }

    private boolean isAnswered(BotId bot, String label) throws Exception {
        IncomingMessage tap = new IncomingMessage(new UserId(bot, "start"), MessageKind.TEXT, label);
        return registry.match(tap).triggered() != null
                || registry.near(bot).asked(label).isPresent()
                || fallbacks.hasAnswer(tap)
                || isHeard(tap);
    }

    private boolean isHeard(IncomingMessage tap) throws Exception {
        for (Triggered one : registry.all(tap.bot())) {
            if (one instanceof Dialogue<?> dialogue && dialogue.hear(tap).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
