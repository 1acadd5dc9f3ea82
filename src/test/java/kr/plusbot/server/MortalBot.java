package kr.plusbot.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.server.jdbc.HaltPoint;
import kr.plusbot.testing.Waits;

/** A bot in a process of its own that is about to be killed. Safe across threads. */
final class MortalBot implements AutoCloseable {

    /** Kakao's limit (auto-reply manual, section 1). */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ServerProcess process;
    private final URI base;
    private volatile boolean served;

    private MortalBot(ServerProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts a bot that lives until it is killed, and waits for nothing. */
    static MortalBot start(Path war, DatabaseSettings database) {
        return start(launch(war, database));
    }

    /** Starts a bot that ends itself at that point, after passing it so many times. */
    static MortalBot start(Path war, DatabaseSettings database, HaltPoint point, int passes) {
        return start(launch(war, database)
                .property(HaltPoint.PROPERTY, point.name())
                .property(HaltPoint.PASSES, String.valueOf(passes)));
    }

    private static MortalBot start(Launch launch) {
        return new MortalBot(launch.begin(), URI.create("http://127.0.0.1:" + launch.port() + "/"));
    }

    /** A compiler that thinks less starts sooner. */
    private static Launch launch(Path war, DatabaseSettings database) {
        return Launch.of(Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), war)
                .environment("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
                .property("plusbot.database.url", database.url())
                .property("plusbot.database.user", database.user())
                .property("plusbot.privacy.key", "00".repeat(32));
    }

    /** Sends a user's message and gives what comes back. */
    Reply say(String user, String text) {
        boolean there = served && process.handle().isAlive();
        try {
            Answer answer = Call.message(user, text).send(base);
            if (answer.status() == 200 && !answer.text().isEmpty()) {
                served = true;
                boolean late = answer.took().compareTo(LIMIT) >= 0;
                return new Reply(true, Optional.of(answer.text()).filter(seen -> !late), late, "");
            }
            return none(there, answer.toString());
        } catch (RuntimeException | AssertionError e) {
            return none(there, e.toString());
        }
    }

    /** Nothing is to be expected of a bot that does not serve yet, or has just died. */
    private Reply none(boolean there, String why) {
        return new Reply(there, Optional.empty(), false, !there || endsWithin(Waits.LONGEST) ? "" : why);
    }

    /** Waits for its end, but not longer than this. */
    boolean endsWithin(Duration patience) {
        try {
            process.handle().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it, whatever it is doing (SIGKILL). */
    void kill() {
        process.handle().destroyForcibly();
        close();
    }

    /**
     * Waits until it has ended itself at its point.
     *
     * @return what it exited with
     */
    int awaitHalt() {
        int exit = process.awaitExit();
        close();
        return exit;
    }

    /** Stops it as an operator would. */
    @Override
    public void close() {
        process.close();
    }

    /**
     * What came back.
     *
     * @param called whether the bot was there to be called
     * @param text what the user reads, if anything: not an answer that is late
     * @param late whether there was an answer that Kakao no longer waits for
     * @param failure why there is no text although the bot lives on; else empty
     */
    record Reply(boolean called, Optional<String> text, boolean late, String failure) {}
}
