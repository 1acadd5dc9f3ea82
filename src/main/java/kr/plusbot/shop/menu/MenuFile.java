package kr.plusbot.shop.menu;

import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.shop.file.BundledFile;
import kr.plusbot.shop.file.TakenWords;
import kr.plusbot.shop.file.WatchedFile;
import kr.plusbot.shop.file.WrongFile;

/** The menu as the shop's owner wrote it last, or the one that comes with the bot. Safe across threads. */
@Vetoed
public final class MenuFile {

    private static final BundledFile BUNDLED = new BundledFile("menu.yaml", MenuFile.class);

    private final Optional<Path> file;
    private final Iterable<? extends Triggered> commands;
    private final Supplier<Menu> menu;

    /** Whether all commands are there to be asked for their words. */
    private volatile boolean started;

    /**
     * @param commands whose words are not for this menu; asked for when the application starts, and when the file changes
     * @throws kr.plusbot.platform.runtime.InvalidSetting when the file is not there or is no menu
     */
    public MenuFile(Optional<Path> file, LongSupplier nanoTime, Iterable<? extends Triggered> commands) {
        this.file = file;
        this.commands = commands;
        this.menu = file.map(path -> watched(path, nanoTime)).orElseGet(MenuFile::bundled);
    }

    /**
     * Checks the words when all commands are there.
     *
     * @throws kr.plusbot.platform.runtime.InvalidSetting when an entry is a command's word
     */
    void checkWords() {
        started = true;
        try {
            new TakenWords(commands).check(names(current()));
        } catch (WrongFile e) {
            throw MenuSettings.wrongMenu(file, e);
        }
    }

    /** What is sold now. */
    public Menu current() {
        return menu.get();
    }

    private Supplier<Menu> watched(Path path, LongSupplier nanoTime) {
        try {
            return new WatchedFile<>(path, this::read, nanoTime)::current;
        } catch (WrongFile e) {
            throw MenuSettings.wrongMenu(Optional.of(path), e);
        }
    }

    /** Whether a setting names it. */
    Optional<Path> file() {
        return file;
    }

    /**
     * Reads a menu as the file is read.
     *
     * @throws WrongFile when it is none, or has a command's word
     */
    Menu read(byte[] bytes) throws WrongFile {
        Menu read = MenuYaml.read(bytes);
        if (started) {
            new TakenWords(commands).check(names(read));
        }
        return read;
    }

    private static Supplier<Menu> bundled() {
        try {
            Menu menu = MenuYaml.read(BUNDLED.bytes());
            return () -> menu;
        } catch (WrongFile e) {
            throw MenuSettings.wrongMenu(Optional.of(BUNDLED.path()), e);
        }
    }

    private static Stream<String> names(Menu menu) {
        return menu.categories().stream()
                .flatMap(category -> Stream.concat(
                        Stream.of(category.name()), category.items().stream().flatMap(MenuFile::names)));
    }

    private static Stream<String> names(Item item) {
        return Stream.concat(Stream.of(item.name()), item.options().stream().flatMap(MenuFile::names));
    }

    private static Stream<String> names(OptionGroup group) {
        return Stream.concat(Stream.of(group.name()), group.choices().stream().map(Choice::name));
    }
}
