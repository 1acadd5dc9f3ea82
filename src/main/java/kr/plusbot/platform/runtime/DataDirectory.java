package kr.plusbot.platform.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder in which the bot keeps its own files. Without state. */
public final class DataDirectory {

    private static final String NAME = "plusbot.data.directory";

    private DataDirectory() {}

    /**
     * The folder. It is created when it does not exist.
     *
     * @return an absolute path
     * @throws InvalidSetting when the folder cannot be created or written
     */
    public static Path of(Settings settings) {
        String name = settings.text(NAME).orElse("data");
        try {
            Path directory = Files.createDirectories(Path.of(name).toAbsolutePath());
            if (Files.isWritable(directory) && !name.contains(";")) {
                return directory;
            }
        } catch (IOException | InvalidPathException e) {
            // told below
        }
        throw new InvalidSetting(NAME, name, "a directory that can be written, without a semicolon in its name");
    }
}
