package kr.plusbot.shop.menu;

import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.FileSetting;
import kr.plusbot.shop.file.WrongFile;

/**
 * What an operator sets about orders. Immutable.
 *
 * @param menuFile the shop's menu; absent for the café that comes with the bot
 */
@Vetoed
public record MenuSettings(Optional<Path> menuFile) {

    private static final String MENU_FILE = "plusbot.menu.file";

    /** @throws InvalidSetting when a value cannot be used */
    MenuSettings(Settings settings) {
        this(FileSetting.path(settings, MENU_FILE));
    }

    /** What stops the start. */
    static InvalidSetting wrongMenu(Optional<Path> file, WrongFile reason) {
        String name = file.map(Path::toString).orElse("");
        return new InvalidSetting(MENU_FILE, name, "a menu: " + reason.getMessage());
    }
}
