package kr.plusbot.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of an H2 database. One process has it open at a time, and locks it. Immutable.
 *
 * @param path where it lies, an absolute path
 */
@Vetoed
record H2File(Path path) {

    private static final String SCHEME = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    /** The file at a JDBC address; empty for an address without one. */
    static Optional<H2File> at(String url) {
        return url.startsWith(SCHEME)
                ? Optional.of(new H2File(Path.of(url.substring(SCHEME.length()).replaceAll(";.*", "") + ENDING)
                        .toAbsolutePath()))
                : Optional.empty();
    }

    /** The same address, with its options, of a file in another folder. */
    static String addressIn(Path folder, String url) {
        int options = url.indexOf(';');
        return SCHEME + folder.resolve("plusbot") + (options < 0 ? "" : url.substring(options));
    }

    /** In bytes; 0 when it does not exist. */
    long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    /** Whether a process has it open. */
    boolean isInUse() throws IOException {
        if (Files.notExists(path)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path, READ, WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Keeps others from opening it until the channel is closed; empty when one has it open. It is made when it does not exist. */
    Optional<FileChannel> hold() throws IOException {
        FileChannel channel = FileChannel.open(path, READ, WRITE, CREATE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it open
        }
        channel.close();
        return Optional.empty();
    }
}
