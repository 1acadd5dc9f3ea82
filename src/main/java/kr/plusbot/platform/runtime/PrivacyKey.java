package kr.plusbot.platform.runtime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the key by which Kakao names a user into an id that does not reveal it, and seals the key itself. Immutable and
 * safe across threads. It is shown nowhere.
 *
 * <p>There is one secret of 256 bits, and each use derives a key of its own from it. The secret is the setting {@code
 * plusbot.privacy.key}, else a file in the data directory that is made once.
 */
@Singleton
public final class PrivacyKey {

    /** Half of SHA-256, the least to which HMAC may be cut (RFC 2104, section 5). */
    private static final int ID_BYTES = 16;

    /** The length that GCM works best with (NIST SP 800-38D, section 5.2.1.1). */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec ids;
    private final SecretKeySpec seals;
    private final String fingerprint;
    private final SecureRandom random = new SecureRandom();

    /** @throws InvalidSetting when the setting or the file holds no secret; the failure does not show it */
    @Inject
    public PrivacyKey(Settings settings) {
        this(PrivacySecret.of(settings));
    }

    /** As the constructor, but makes no secret: empty where there is none yet. */
    public static Optional<PrivacyKey> existing(Settings settings) {
        return PrivacySecret.existing(settings).map(PrivacyKey::new);
    }

    /** Where the secret stands, for the operator: a setting's name or a file. */
    public static String place(Settings settings) {
        return PrivacySecret.place(settings);
    }

    /** @param secret 32 bytes */
    public PrivacyKey(byte[] secret) {
        SecretKeySpec root = new SecretKeySpec(secret, MAC);
        this.ids = new SecretKeySpec(mac(root, "plusbot ids 1"), MAC);
        this.seals = new SecretKeySpec(mac(root, "plusbot seals 1"), "AES");
        this.fingerprint = HexFormat.of().formatHex(mac(root, "plusbot fingerprint 1"), 0, ID_BYTES);
    }

    /** A fingerprint that distinguishes this secret from others and does not reveal it: 32 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The same 32 hexadecimal digits each time for the same words.
     *
     * @param words only the last one may contain a NUL
     */
    public String id(String... words) {
        return HexFormat.of().formatHex(mac(ids, String.join("\0", words)), 0, ID_BYTES);
    }

    /**
     * Seals a text (AES-256-GCM), with another result each time.
     *
     * @param context words that must be the same to open it; none contains a NUL
     */
    public String seal(String text, String... context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Opens a text that {@link #seal} sealed in this context.
     *
     * @throws IllegalArgumentException when it was sealed by another secret, in another context, or was changed
     */
    public String open(String sealed, String... context) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
        if (all.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("it is too short to be sealed");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, context, rest), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, String[] context, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, seals, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(String.join("\0", context).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it was not sealed like this", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "PrivacyKey[hidden]";
    }
}
