package kr.plusbot.platform.http;

import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.jspecify.annotations.Nullable;

/** A secret that a caller shows in a header. This holds a digest of it and shows it nowhere. Immutable. */
@Vetoed
public final class Secret {

    private final byte[] digest;

    public Secret(String text) {
        this.digest = digest(text);
    }

    /**
     * The secret that a setting holds; absent when it is not set. Where it is asked for as one bot's, that of all bots does
     * not count.
     *
     * @throws InvalidSetting when a header cannot carry it; the failure does not show it
     */
    public static Optional<Secret> from(Settings settings, String name) {
        return settings.own().text(name).map(text -> of(settings.nameOf(name), text));
    }

    private static Secret of(String name, String text) {
        if (!text.matches("[!-~]+")) {
            throw new InvalidSetting(name, "(hidden)", "a token of ASCII letters, digits and signs without spaces");
        }
        return new Secret(text);
    }

    /** Whether a text is this secret. The time that this takes does not tell how much of the text is right. */
    public boolean is(@Nullable String shown) {
        return shown != null && MessageDigest.isEqual(digest, digest(shown));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
