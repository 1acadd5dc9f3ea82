package kr.plusbot.shop.menu;

import jakarta.inject.Inject;
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
@Singleton
public record MenuSettings(Optional<Path> menuFile) {

    private static final String MENU_FILE = "plusbot.menu.file";

    /** @throws InvalidSetting when a value cannot be used */
    @Inject
    MenuSettings(Settings settings) {
        this(settings.text(MENU_FILE).map(MenuSettings::path));
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidSetting(MENU_FILE, name, "the name of a file");
        }
    }

    /** What stops the start. */
    static InvalidSetting wrongMenu(Optional<Path> file, WrongMenu reason) {
        String name = file.map(Path::toString).orElse("");
        return new InvalidSetting(MENU_FILE, name, "a menu: " + reason.getMessage());
    }
}
