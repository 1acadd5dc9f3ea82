package kr.plusbot.shop.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/** A setting that names a file of the shop. Without state. */
public final class FileSetting {

    private FileSetting() {}

    /**
     * The file that a setting names; empty when it names none.
     *
     * @throws InvalidSetting when it cannot be a file's name
     */
    public static Optional<Path> path(Settings settings, String setting) {
        return settings.text(setting).map(name -> path(settings.nameOf(setting), name));
    }

    private static Path path(String setting, String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InvalidSetting(setting, name, "the name of a file");
        }
    }

    /**
     * The file, read for the first time.
     *
     * @throws InvalidSetting when it is not there, or wrong
     */
    public static <T> WatchedFile<T> open(
            String setting, Path path, WatchedFile.Reader<T> reader, LongSupplier nanoTime) {
        try {
            return new WatchedFile<>(path, reader, nanoTime);
        } catch (WrongFile e) {
            throw wrong(setting, path, e);
        }
    }

    /** What stops the start. */
    public static InvalidSetting wrong(String setting, Path path, WrongFile reason) {
        return new InvalidSetting(setting, path.toString(), "a file that can be used: " + reason.getMessage());
    }
}
