package kr.plusbot.platform.runtime;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What happens between the start and the moment when the bot says that it is ready. Calls that come meanwhile are answered, too. A cold JVM
 * answers the first thousand users of a crowd too late, so every {@link Rehearsal} runs first, for {@link #LONGEST} at the most.
 * Safe across threads.
 */
@Singleton
public final class WarmUp {

    /** What one rehearsal may take. Kakao's callers wait for nothing meanwhile, and an operator sees the bot ready within 3 s. */
    public static final Duration LONGEST = Duration.ofMillis(1_500);

    /** The header by which the launcher's own calls show that they are its own. */
    public static final String HEADER = "X-Plusbot-Warm-Up";

    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());

    private static final int PASS_BYTES = 24;

    /** After all parts are there. */
    private static final int LAST = 20_000;

    private final Iterable<Rehearsal> rehearsals;
    private final AtomicInteger running = new AtomicInteger();
    private volatile byte @Nullable [] pass;

    @Inject
    WarmUp(@Any Instance<Rehearsal> rehearsals) {
        this((Iterable<Rehearsal>) rehearsals);
    }

    /** @param rehearsals run when the application starts */
    public WarmUp(Iterable<Rehearsal> rehearsals) {
        this.rehearsals = rehearsals;
    }

    void onStart(@Observes @Priority(LAST) Startup event) {
        rehearsals.forEach(this::start);
    }

    /** Runs one more rehearsal, on a thread of its own, and returns at once. {@link #isOver} waits for it. */
    public void start(Rehearsal rehearsal) {
        ThreadFactory threads = DaemonThreads.named("warm-up");
        running.incrementAndGet();
        threads.newThread(() -> run(rehearsal)).start();
    }

    private void run(Rehearsal rehearsal) {
        long start = System.nanoTime();
        try {
            rehearsal.rehearse(() -> System.nanoTime() - start < LONGEST.toNanos());
        } catch (Exception | LinkageError e) {
            LOG.log(Level.DEBUG, "A part of the bot starts cold", e);
        } finally {
            running.decrementAndGet();
        }
    }

    /** Whether no rehearsal runs any more. */
    public boolean isOver() {
        return running.get() == 0;
    }

    /**
     * Opens every door for calls that carry what this returns in {@link #HEADER}, until {@link #close}.
     *
     * @return a value that nobody can guess
     */
    public String open() {
        byte[] random = new byte[PASS_BYTES];
        new SecureRandom().nextBytes(random);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        pass = bytes(value);
        return value;
    }

    /** Opens no door any more. */
    public void close() {
        pass = null;
    }

    /** @param header the value of {@link #HEADER} that a call carries; null when it has none */
    public boolean opens(@Nullable String header) {
        byte[] expected = pass;
        return expected != null && header != null && MessageDigest.isEqual(expected, bytes(header));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
