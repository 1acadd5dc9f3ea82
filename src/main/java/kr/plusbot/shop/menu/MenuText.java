package kr.plusbot.shop.menu;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.shop.file.ShopText;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrongFile;

/** The menu as its owner writes it. Safe across threads. */
@Singleton
public final class MenuText implements ShopText<Menu> {

    private final Menus menus;

    @Inject
    public MenuText(Menus menus) {
        this.menus = menus;
    }

    @Override
    public TextKind kind() {
        return TextKind.MENU;
    }

    @Override
    public Optional<Path> file(BotId bot) {
        return menus.file(bot.name()).file();
    }

    @Override
    public Menu current(BotId bot) {
        return menus.written(bot.name());
    }

    @Override
    public Menu beginning(BotId bot) {
        return menus.file(bot.name()).current();
    }

    @Override
    public Menu read(byte[] yaml) throws WrongFile {
        return menus.file(Bots.MAIN).read(yaml);
    }
}
