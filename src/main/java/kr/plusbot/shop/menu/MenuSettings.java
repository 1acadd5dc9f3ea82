package kr.plusbot.shop.menu;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about orders. Immutable.
 *
 * @param menuFile the shop's menu; absent for the café that comes with the bot
 */
@Vetoed
public record MenuSettings(Optional<Path> menuFile) {

    private static final String MENU_FILE = "plusbot.menu.file";

    /** @throws InvalidSetting when a value cannot be used */
    static MenuSettings from(Settings settings) {
        return new MenuSettings(settings.text(MENU_FILE).map(MenuSettings::path));
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidSetting(MENU_FILE, name, "the name of a file");
        }
    }

    /** What stops the start. */
    static InvalidSetting wrongMenu(Path file, WrongMenu reason) {
        return new InvalidSetting(MENU_FILE, file.toString(), "a menu: " + reason.getMessage());
    }

    /** Gives these settings to whoever injects them. */
    static final class Producer {

        @Produces
        @Singleton
        static MenuSettings settings(Settings settings) {
            return from(settings);
        }
    }
}
