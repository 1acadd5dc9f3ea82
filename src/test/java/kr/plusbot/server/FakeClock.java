package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time that another process is told, by libfaketime: the true one, and what it has jumped by. Elapsed time (nanoTime) stays
 * the true one. For one thread.
 */
final class FakeClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final int DEPTH = 3;

    private final Path library;
    private final Path file;
    private Duration ahead = Duration.ZERO;

    private FakeClock(Path library) {
        this.library = library;
        this.file = Distribution.newFolder("clock").resolve("offset");
        jump(Duration.ZERO);
    }

    /** Empty where there is no libfaketime. */
    static Optional<FakeClock> find() {
        try (Stream<Path> files = Files.walk(LIBRARIES, DEPTH)) {
            return files.filter(file -> file.endsWith("faketime/libfaketimeMT.so.1"))
                    .findFirst()
                    .map(FakeClock::new);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What a process needs in its environment to be told this time. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Otherwise timed waits of a JVM end at once, again and again.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** Sets the clock ahead, or back when this is negative. */
    void jump(Duration by) {
        ahead = ahead.plus(by);
        try {
            Path next = Files.writeString(file.resolveSibling("next"), "%+d".formatted(ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
