package kr.plusbot.platform.runtime;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the secret of the {@link PrivacyKey}: the setting, else a file in the data directory. When several processes
 * start at once in one directory, one makes the file and the others read it. Without state.
 */
final class PrivacySecret {

    private static final System.Logger LOG = System.getLogger(PrivacyKey.class.getName());

    private static final String NAME = "plusbot.privacy.key";
    private static final String FILE = "privacy.key";
    private static final int BYTES = 32;
    private static final String EXPECTED =
            "%d hexadecimal digits, such as openssl rand -hex %d prints".formatted(2 * BYTES, BYTES);

    private PrivacySecret() {}

    /** @throws InvalidSetting when neither the setting nor the file holds a secret; the failure does not show it */
    static byte[] of(Settings settings) {
        return settings.text(NAME)
                .map(text -> parse(text, "(hidden)"))
                .orElseGet(() -> inFile(DataDirectory.of(settings).resolve(FILE)));
    }

    /** @throws InvalidSetting when the file holds no secret, or cannot be read or made */
    static byte[] inFile(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return parse(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new InvalidSetting(NAME, file.toString(), "a file that can be read and made");
        }
    }

    private static byte[] parse(String text, String shown) {
        if (!text.matches("[0-9A-Fa-f]{%d}".formatted(2 * BYTES))) {
            throw new InvalidSetting(NAME, shown, EXPECTED);
        }
        return HexFormat.of().parseHex(text);
    }

    /** Writes the whole file under another name first, so that nobody reads half of it. */
    private static void make(Path file) throws IOException {
        Path draft = file.resolveSibling(FILE + "." + UUID.randomUUID());
        try {
            write(draft);
            publish(draft, file);
            LOG.log(
                    Level.INFO,
                    "{0} is new. Back it up: without it the stored users are nobody''s. Or set {1}",
                    file,
                    NAME);
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.DEBUG, "Another process was faster to make {0}", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        ByteBuffer text = StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n");
        try (FileChannel channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), forOwnerOnly(draft))) {
            channel.write(text);
            channel.force(true);
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
            Files.copy(draft, file, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path file) throws IOException {
        FileStore store = Files.getFileStore(file.getParent());
        return store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
