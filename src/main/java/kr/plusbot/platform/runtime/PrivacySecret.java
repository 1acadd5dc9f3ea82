package kr.plusbot.platform.runtime;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

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
        return settings.text(NAME).map(text -> parse(text, "(hidden)")).orElseGet(() -> inFile(file(settings)));
    }

    /** As {@link #of}, but makes none: empty where there is none yet. */
    static Optional<byte[]> existing(Settings settings) {
        return settings.text(NAME).isPresent() || Files.exists(file(settings))
                ? Optional.of(of(settings))
                : Optional.empty();
    }

    /** Where it stands, for the operator: the setting's name or the file. */
    static String place(Settings settings) {
        return settings.text(NAME).isPresent() ? NAME : file(settings).toString();
    }

    private static Path file(Settings settings) {
        return DataDirectory.of(settings).resolve(FILE);
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

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String text = HexFormat.of().formatHex(secret) + "\n";
        try {
            NewFile.write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
            LOG.log(
                    Level.INFO,
                    "{0} is new. Back it up: without it the stored users are nobody''s. Or set {1}",
                    file,
                    NAME);
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.DEBUG, "Another process was faster to make {0}", file);
        }
    }
}
