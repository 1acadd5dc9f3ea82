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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrittenText;

/** What each bot sells. Bots with one file share what was read of it. Safe across threads. */
@Singleton
public final class Menus {

    private final Map<Optional<Path>, MenuFile> files = new HashMap<>();
    private final PerBot<Supplier<Menu>> menus;
    private final PerBot<MenuFile> fileOf;
    private final BiFunction<String, Menu, Menu> soldOut;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a file is not there or is no menu */
    @Inject
    Menus(Bots bots, @Any Instance<Triggered> commands, SoldOut soldOut, ShopVersions versions) {
        this.soldOut = soldOut::on;
        fileOf = bots.each(settings -> files.computeIfAbsent(
                new MenuSettings(settings).menuFile(), file -> new MenuFile(file, System::nanoTime, commands)));
        Map<String, Supplier<Menu>> all = new HashMap<>();
        bots.names().forEach(bot -> all.put(bot, menu(bot, fileOf.of(bot), versions)));
        menus = bot -> Optional.ofNullable(all.get(bot))
                .orElseThrow(() -> new IllegalArgumentException("no such bot: " + bot));
    }

    private static Supplier<Menu> menu(String bot, MenuFile file, ShopVersions versions) {
        return file.file().isPresent()
                ? file::current
                : new WrittenText<>(versions, TextKind.MENU, bot, MenuYaml::read, file::current)::current;
    }

    /** The same menu for all bots. */
    public Menus(MenuFile all) {
        menus = bot -> all::current;
        fileOf = bot -> all;
        soldOut = (bot, menu) -> menu;
    }

    /** The same menu for all bots, of which each may have run out of something. */
    public Menus(MenuFile all, SoldOut soldOut) {
        this.menus = bot -> all::current;
        this.fileOf = bot -> all;
        this.soldOut = soldOut::on;
    }

    /** What the page has written, and this menu for bots of which it has written nothing; each may have run out of something. */
    public Menus(MenuFile all, SoldOut soldOut, ShopVersions versions) {
        Map<String, Supplier<Menu>> written = new ConcurrentHashMap<>();
        this.menus = bot -> written.computeIfAbsent(bot, its -> menu(its, all, versions));
        this.fileOf = bot -> all;
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

    /** What its owner wrote down last, whatever is sold out for now. */
    Menu written(String bot) {
        return menus.of(bot).get();
    }

    /** The file that a bot's menu is read as. */
    MenuFile file(String bot) {
        return fileOf.of(bot);
    }

    /** What a bot sells now. */
    public Menu of(String bot) {
        return soldOut.apply(bot, written(bot));
    }
}
