package kr.plusbot.platform.runtime;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a file that only its owner can read, and that is there whole or not at all: it is written to the disk under another name
 * first. Without state.
 */
public final class NewFile {

    private NewFile() {}

    /**
     * @param file an absolute path
     * @throws FileAlreadyExistsException when something has that name already; it stays as it is
     * @throws IOException when it cannot be written; nothing of it stays
     */
    public static void write(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            try (FileChannel channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), forOwnerOnly(draft))) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Gives the file its name. A link fails when the name is taken, while a move might replace the file. Some file
     * systems have no links.
     */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(draft, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) throws IOException {
        FileStore store = Files.getFileStore(Objects.requireNonNull(file.getParent(), file::toString));
        return store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What stands in the file. */
    @FunctionalInterface
    public interface Content {

        /** Writes it, and closes nothing. */
        void writeTo(OutputStream out) throws IOException;
    }
}
