package kr.plusbot.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A note with the length and checksum of an H2 file. It lies beside the file while the file is closed. H2 opens a file
 * that was cut as an older version of itself, or as an empty one, and says nothing. A shop would lose orders that
 * customers were promised. Used by one thread.
 *
 * <p>After a crash there is no note, and H2's own recovery decides. An address without a file needs no note.
 */
final class FileChecksum {

    private final boolean inFile;
    private final Path file;
    private final Path note;

    /** The note of the file at that address, if there is one. */
    FileChecksum(String url) {
        Optional<H2File> h2 = H2File.at(url);
        this.inFile = h2.isPresent();
        this.file = h2.map(H2File::path).orElse(Path.of(""));
        this.note = Path.of(file + ".seal");
    }

    /**
     * Compares the note and deletes it. Call this before the file is opened, and again when it is open.
     *
     * @throws DatabaseBroken when the file is not the one that the note describes; the note stays
     */
    void open() throws IOException {
        if (inFile && Files.exists(note)) {
            String noted = Files.readString(note).strip();
            if (!noted.isEmpty() && !noted.equals(description())) {
                throw new DatabaseBroken(
                        "%s is not as it was when it was closed. Bring that file back, or delete %s to use it as it is"
                                .formatted(file, note));
            }
            Files.delete(note);
        }
    }

    /** Deletes the note, since another file is about to take this one's place. */
    void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /** Writes the note, unless another process has opened it meanwhile. */
    void close() throws IOException {
        if (!inFile) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Path draft = Files.writeString(note.resolveSibling(note.getFileName() + ".new"), description());
                Files.move(draft, note, ATOMIC_MOVE);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it open again
        }
    }

    private String description() throws IOException {
        if (Files.notExists(file)) {
            return "none";
        }
        CRC32C checksum = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            return "%d bytes, CRC-32C %08x"
                    .formatted(in.transferTo(OutputStream.nullOutputStream()), checksum.getValue());
        }
    }
}
