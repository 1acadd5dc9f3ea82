package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, named {@code synced:}, that returns from a write when the disk has it. H2 leaves that to the operating
 * system, which takes half a minute and keeps no order: after a power cut the file may not even open. Public because H2 makes it.
 *
 * <p>H2 knows what it wrote as a whole by its first and its last block. So the last block is written when the others are on the
 * disk. Blocks of 4 KiB are what a disk writes as a whole.
 */
@Vetoed
public final class SyncedFile extends FilePathWrapper {

    private static final String SCHEME = "synced";
    private static final int BLOCK = 4_096;

    /** For H2. */
    public SyncedFile() {}

    /** The same address, but synced, if it is that of a file: {@code jdbc:h2:file:} or a plain name. H2 then knows the scheme. */
    static String address(String url) {
        FilePath.register(new SyncedFile());
        return url.replaceFirst("^jdbc:h2:(file:|(?=[./~]|[A-Za-z]:))", "jdbc:h2:" + SCHEME + ":");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    /** Needs no lock: a file's own channel is safe across threads at a position. */
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            int others = Math.max(0, length - BLOCK);
            writeAll(bytes.slice().limit(others), position);
            bytes.position(bytes.position() + others);
            writeAll(bytes, position + others);
            return length;
        }

        private void writeAll(ByteBuffer bytes, long position) throws IOException {
            if (bytes.hasRemaining()) {
                for (long at = position; bytes.hasRemaining(); ) {
                    at += file.write(bytes, at);
                }
                file.force(false);
            }
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
