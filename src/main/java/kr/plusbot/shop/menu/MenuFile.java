package kr.plusbot.shop.menu;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import kr.plusbot.core.chat.Triggered;

/**
 * The menu as the shop's owner wrote it last. When somebody asks for the menu, this looks whether the file has changed,
 * at most once a second. A wrong file changes nothing, and the log says why. Safe across threads.
 */
@Vetoed
public final class MenuFile {

    private static final System.Logger LOG = System.getLogger(MenuFile.class.getName());
    private static final String CAFE = "menu.yaml";
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** In bytes; a menu of 1,000 items has 100,000. */
    private static final int LONGEST = 1 << 20;

    private final Optional<Path> file;
    private final LongSupplier nanoTime;
    private final Iterable<? extends Triggered> commands;
    private final ReentrantLock looking = new ReentrantLock();
    private long looked;
    private Optional<Stamp> stamp;
    private volatile Menu menu;

    /**
     * @param commands whose words are not for this menu; asked for when the application starts, and when the file changes
     * @throws kr.plusbot.platform.runtime.InvalidSetting when the file is not there or is no menu
     */
    public MenuFile(Optional<Path> file, LongSupplier nanoTime, Iterable<? extends Triggered> commands) {
        this.commands = commands;
        this.file = file;
        this.nanoTime = nanoTime;
        this.looked = nanoTime.getAsLong();
        this.stamp = file.flatMap(Stamp::of);
        this.menu = file.map(MenuFile::first).orElseGet(MenuFile::cafe);
    }

    /**
     * Checks the words when all commands are there.
     *
     * @throws kr.plusbot.platform.runtime.InvalidSetting when an entry is a command's word
     */
    void checkWords() {
        try {
            new TakenWords(commands).check(menu);
        } catch (WrongMenu e) {
            throw MenuSettings.wrongMenu(file, e);
        }
    }

    /** What is sold now. */
    public Menu current() {
        if (file.isPresent() && looking.tryLock()) {
            try {
                look(file.get());
            } finally {
                looking.unlock();
            }
        }
        return menu;
    }

    private void look(Path path) {
        long now = nanoTime.getAsLong();
        if (now - looked < PERIOD.toNanos()) {
            return;
        }
        looked = now;
        Optional<Stamp> found = Stamp.of(path);
        if (!found.equals(stamp)) {
            stamp = found;
            replace(path);
        }
    }

    private void replace(Path path) {
        try {
            Menu changed = read(path);
            new TakenWords(commands).check(changed);
            menu = changed;
            LOG.log(Level.INFO, "The menu was read again from {0}", path);
        } catch (WrongMenu e) {
            LOG.log(Level.WARNING, "The menu stays as it was, since {0} is wrong: {1}", path, e.getMessage());
        }
    }

    private static Menu first(Path path) {
        try {
            return read(path);
        } catch (WrongMenu e) {
            throw MenuSettings.wrongMenu(Optional.of(path), e);
        }
    }

    private static Menu read(Path path) throws WrongMenu {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new WrongMenu("it is longer than %d bytes".formatted(LONGEST));
            }
            return MenuYaml.read(bytes);
        } catch (IOException e) {
            throw new WrongMenu("it cannot be read");
        }
    }

    private static Menu cafe() {
        try (InputStream in = MenuFile.class.getResourceAsStream(CAFE)) {
            return MenuYaml.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WrongMenu e) {
            throw new IllegalStateException(CAFE, e);
        }
    }

    /** What changes when the file changes. */
    private record Stamp(FileTime modified, long size, Optional<Object> file) {

        /** Empty when there is no such file. */
        private static Optional<Stamp> of(Path path) {
            try {
                BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(
                        new Stamp(found.lastModifiedTime(), found.size(), Optional.ofNullable(found.fileKey())));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
