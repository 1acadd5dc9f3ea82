package kr.plusbot.testing;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A file system for H2, named {@code power:}, whose power may fail. What was not synced by then is on the disk or is not, block by
 * block, as if it had been written back in any order. Public because H2 makes it. Safe across threads.
 */
public final class PowerCut extends FilePathWrapper {

    /** What a disk writes as a whole. */
    private static final int BLOCK = 4_096;

    private static final Object LOCK = new Object();
    private static @Nullable Cut next;

    /** Makes addresses like {@code jdbc:h2:power:/folder/name} known. */
    public static void install() {
        FilePath.register(new PowerCut());
    }

    /**
     * Lets the power fail. The database that is open goes on; what it does from then on has never happened.
     *
     * @param writes how often the file is written or synced before
     * @param chance what decides which blocks are lost
     * @param disk what the disk holds when the power is back; made by the failure
     */
    public static void after(int writes, Random chance, Path disk) {
        synchronized (LOCK) {
            next = new Cut(writes, chance, disk);
        }
    }

    /** Whether the power has failed. */
    public static boolean isOff() {
        synchronized (LOCK) {
            return next == null;
        }
    }

    @Override
    public String getScheme() {
        return "power";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Cut {

        private final Random chance;
        private final Path disk;
        private int writesLeft;

        Cut(int writes, Random chance, Path disk) {
            this.writesLeft = writes;
            this.chance = chance;
            this.disk = disk;
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;
        private final Map<Long, ByteBuffer> before = new HashMap<>();
        private long syncedSize;

        Channel(FileChannel file) throws IOException {
            this.file = file;
            this.syncedSize = file.size();
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            synchronized (LOCK) {
                for (long block = position / BLOCK; block * BLOCK < position + bytes.remaining(); block++) {
                    remember(block);
                }
                int written = file.write(bytes, position);
                count();
                return written;
            }
        }

        /** Blocks past the end of what was synced were nothing. */
        private void remember(long block) throws IOException {
            if (!before.containsKey(block)) {
                ByteBuffer content = ByteBuffer.allocate(BLOCK);
                if (block * BLOCK < syncedSize) {
                    file.read(content, block * BLOCK);
                }
                before.put(block, content.clear());
            }
        }

        private void count() throws IOException {
            if (next != null && next.writesLeft-- == 0) {
                lose(next);
                next = null;
            }
        }

        /** Each block is as it was or as it is, and so is the length. */
        private void lose(Cut cut) throws IOException {
            try (FileChannel disk = FileChannel.open(cut.disk, CREATE_NEW, WRITE)) {
                file.transferTo(0, file.size(), disk);
                for (Map.Entry<Long, ByteBuffer> block : before.entrySet()) {
                    if (cut.chance.nextBoolean()) {
                        disk.write(block.getValue().duplicate(), block.getKey() * BLOCK);
                    }
                }
                setLength(disk, cut.chance.nextBoolean() ? file.size() : syncedSize);
            }
        }

        private static void setLength(FileChannel disk, long size) throws IOException {
            if (disk.size() < size) {
                disk.write(ByteBuffer.allocate(1), size - 1);
            }
            disk.truncate(size);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        /** H2 syncs before; the new length is taken as synced with the next sync. */
        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (LOCK) {
                for (long block = size / BLOCK; block * BLOCK < Math.min(syncedSize, file.size()); block++) {
                    remember(block);
                }
                file.truncate(size);
                count();
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (LOCK) {
                count();
                before.clear();
                syncedSize = file.size();
            }
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
