package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a {@link kr.plusbot.server.commands.GateCommand} in another process waits for. Safe across threads. */
final class Gate implements AutoCloseable {

    private final Path file = Distribution.newFolder("gate").resolve("open");

    /** What a user says to wait here. */
    String words() {
        return "문:" + file;
    }

    /** All who wait go on. */
    void open() {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return Files.exists(file);
    }

    /** Opens it, if it is shut. */
    @Override
    public void close() {
        if (!isOpen()) {
            open();
        }
    }
}
