package kr.plusbot.shop.file;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * What stands in a file as the shop's owner wrote it last. When somebody asks for it, this looks whether the file has changed, at most
 * once a second. A wrong file changes nothing, and the log says why. Safe across threads.
 *
 * @param <T> what stands in it; immutable
 */
@Vetoed
public final class WatchedFile<T> {

    private static final System.Logger LOG = System.getLogger(WatchedFile.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** In bytes. */
    private static final int LONGEST = 1 << 20;

    private final Path path;
    private final Reader<T> reader;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private long looked;
    private Optional<Stamp> stamp;
    private volatile T content;

    /** @throws WrongFile when the file is not there, or wrong */
    public WatchedFile(Path path, Reader<T> reader, LongSupplier nanoTime) throws WrongFile {
        this.path = path;
        this.reader = reader;
        this.nanoTime = nanoTime;
        this.looked = nanoTime.getAsLong();
        this.stamp = Stamp.of(path);
        this.content = read();
    }

    /** What stands in it now. */
    public T current() {
        if (looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return content;
    }

    private void look() {
        long now = nanoTime.getAsLong();
        if (now - looked < PERIOD.toNanos()) {
            return;
        }
        looked = now;
        Optional<Stamp> found = Stamp.of(path);
        if (!found.equals(stamp)) {
            stamp = found;
            replace();
        }
    }

    private void replace() {
        try {
            content = read();
            LOG.log(Level.INFO, "{0} was read again", path);
        } catch (WrongFile e) {
            LOG.log(Level.WARNING, "What stood there before stays, since {0} is wrong: {1}", path, e.getMessage());
        }
    }

    private T read() throws WrongFile {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new WrongFile("it is longer than %d bytes".formatted(LONGEST));
            }
            return reader.read(bytes);
        } catch (IOException e) {
            throw new WrongFile("it cannot be read");
        }
    }

    /** Makes of a file what stands in it. */
    @FunctionalInterface
    public interface Reader<T> {
        /** @throws WrongFile when it is wrong */
        T read(byte[] file) throws WrongFile;
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
