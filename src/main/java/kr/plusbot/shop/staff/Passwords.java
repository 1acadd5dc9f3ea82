package kr.plusbot.shop.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Makes and checks hashes of passwords: Argon2id with 7 MiB, 5 rounds and 1 lane, which OWASP's Password Storage Cheat Sheet puts beside 19 MiB
 * and 2 rounds. The library keeps one more block of this size for ever, so two at once take 21 MiB of the heap. Safe across threads.
 */
@Singleton
final class Passwords {

    /** In characters. */
    static final int SHORTEST = 8;

    static final int LONGEST = 128;

    private static final int AT_ONCE = 2;
    private static final int KIB = 7 * 1024;
    private static final int ROUNDS = 5;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Semaphore free = new Semaphore(AT_ONCE);

    @Inject
    Passwords() {}

    /** Whether a text may become a password. */
    static boolean isLongEnough(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /** @throws SlowDown when two others are being made or checked */
    String hash(String password) throws SlowDown {
        return bounded(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(function())
                .getResult());
    }

    /**
     * Whether a password is the one that was hashed. It takes as long where there is no hash.
     *
     * @throws SlowDown when two others are being made or checked
     */
    boolean check(String password, Optional<String> hash) throws SlowDown {
        if (hash.isEmpty()) {
            hash(password);
            return false;
        }
        return bounded(() ->
                Password.check(normal(password), hash.get()).with(Argon2Function.getInstanceFromHash(hash.get())));
    }

    /** Keyboards compose 한글 in different ways. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Argon2Function function() {
        return Argon2Function.getInstance(KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID);
    }

    private <T> T bounded(Supplier<T> work) throws SlowDown {
        if (!free.tryAcquire()) {
            throw new SlowDown(1);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
