package kr.plusbot.shop.menu;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/** What each bot sells. Bots with one file share what was read of it. Safe across threads. */
@Singleton
public final class Menus {

    private final Map<Optional<Path>, MenuFile> files = new HashMap<>();
    private final PerBot<MenuFile> menus;
    private final BiFunction<String, Menu, Menu> soldOut;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a file is not there or is no menu */
    @Inject
    Menus(Bots bots, @Any Instance<Triggered> commands, SoldOut soldOut) {
        this.soldOut = soldOut::on;
        menus = bots.each(settings -> files.computeIfAbsent(
                new MenuSettings(settings).menuFile(), file -> new MenuFile(file, System::nanoTime, commands)));
    }

    /** The same menu for all bots. */
    public Menus(MenuFile all) {
        menus = bot -> all;
        soldOut = (bot, menu) -> menu;
    }

    /** The same menu for all bots, of which each may have run out of something. */
    public Menus(MenuFile all, SoldOut soldOut) {
        this.menus = bot -> all;
        this.soldOut = soldOut::on;
    }

    /**
     * Reads the menus when the application starts, so that a wrong one stops the deployment.
     *
     * @throws kr.plusbot.platform.runtime.InvalidSetting when an entry is a command's word
     */
    void onStart(@Observes Startup event) {
        files.values().forEach(MenuFile::checkWords);
    }

    /** What a bot sells now. */
    public Menu of(String bot) {
        return soldOut.apply(bot, menus.of(bot).current());
    }
}
