package kr.plusbot.platform.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What somebody at the bot's machine asks of the running bot, by files in its data directory: {@code <kind>-<id>.request} with the
 * question, {@code .taken} while a bot works on it, and {@code .answer}. Who can write there owns the bot anyway. Immutable, and safe
 * across processes: of several bots one answers.
 */
public final class Requests {

    private static final String ASKED = ".request";
    private static final String TAKEN = ".taken";
    private static final String ANSWERED = ".answer";

    /** In bytes. */
    private static final int LONGEST = 1_000;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path directory;
    private final String kind;
    private final LongSupplier nanoTime;

    /** @param kind small letters */
    public Requests(Path directory, String kind) {
        this(directory, kind, System::nanoTime);
    }

    Requests(Path directory, String kind, LongSupplier nanoTime) {
        this.directory = directory;
        this.kind = kind;
        this.nanoTime = nanoTime;
    }

    /** Asks, and waits for a bot's answer for so long. Empty when none came. */
    public Optional<String> ask(String question, Duration longest) throws IOException {
        return ask(question, longest, () -> false);
    }

    /**
     * Asks, and waits.
     *
     * @param longest for a bot to take the question
     * @param works whether a bot that took it may still be at work; asked while it has not answered
     * @return what a bot answered; empty when none did
     */
    public Optional<String> ask(String question, Duration longest, BooleanSupplier works) throws IOException {
        String name = kind + "-" + UUID.randomUUID();
        Path asked = directory.resolve(name + ASKED);
        Path taken = directory.resolve(name + TAKEN);
        Path answered = directory.resolve(name + ANSWERED);
        long end = nanoTime.getAsLong() + longest.toNanos();
        try {
            put(asked, question);
            while (Files.notExists(answered)
                    && (nanoTime.getAsLong() < end || (Files.exists(taken) && works.getAsBoolean()))) {
                LockSupport.parkNanos(PAUSE);
            }
            return Files.exists(answered) ? Optional.of(Files.readString(answered)) : Optional.empty();
        } finally {
            Files.deleteIfExists(asked);
            Files.deleteIfExists(taken);
            Files.deleteIfExists(answered);
        }
    }

    /** Lets go of what a bot took that is gone; called at the start, where one bot alone has the directory. */
    public void letGo() throws IOException {
        for (Path taken : files(TAKEN)) {
            Files.deleteIfExists(taken);
        }
    }

    /**
     * Answers what waits. What fails goes on waiting, and those after it, too.
     *
     * @param answering is given each question; what it does not answer is dropped
     */
    public <X extends Exception> void answer(Answering<X> answering) throws IOException, X {
        for (Path asked : files(ASKED)) {
            String name = asked.getFileName().toString();
            String stem = name.substring(0, name.length() - ASKED.length());
            Path taken = directory.resolve(stem + TAKEN);
            if (take(taken)) {
                try {
                    answer(asked, directory.resolve(stem + ANSWERED), answering);
                } finally {
                    Files.deleteIfExists(taken);
                }
            }
        }
    }

    private static <X extends Exception> void answer(Path asked, Path answered, Answering<X> answering)
            throws IOException, X {
        Optional<String> question = question(asked);
        Optional<String> answer = question.isPresent() ? answering.answer(question.get()) : Optional.empty();
        if (answer.isPresent() && Files.exists(asked)) {
            put(answered, answer.get());
        }
        Files.deleteIfExists(asked);
    }

    private List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, kind + "-*" + ending)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** Whether no other bot has taken it. */
    private static boolean take(Path taken) throws IOException {
        try {
            Files.createFile(taken);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Empty when it is gone, or too long to be one. */
    private static Optional<String> question(Path asked) throws IOException {
        try {
            return Files.size(asked) > LONGEST ? Optional.empty() : Optional.of(Files.readString(asked));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whole at once for who looks. */
    private static void put(Path file, String text) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Answers questions. */
    @FunctionalInterface
    public interface Answering<X extends Exception> {

        /** The answer; empty when this is no question. */
        Optional<String> answer(String question) throws X;
    }
}
