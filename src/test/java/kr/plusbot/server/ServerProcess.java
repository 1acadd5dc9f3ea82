package kr.plusbot.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.testing.Waits;
import org.awaitility.core.ConditionTimeoutException;

/** A process that we started, its output kept in a file below {@code target/server-logs}. Never outlives the tests. */
final class ServerProcess implements AutoCloseable {

    private static final Path LOGS = Path.of("target/server-logs");
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TO_STOP = Duration.ofSeconds(15);
    private static final int FIRST_PORT = Integer.getInteger("plusbot.test.first-port", 10_000);
    /** What every tested JVM is told. Where no clock is watched that saves a third of a start's work: see pom.xml. */
    static final List<String> OPTIONS = Stream.of(
                    System.getProperty("plusbot.test.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Ports that the system gives to no client: two test processes never meet. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(FIRST_PORT + ThreadLocalRandom.current().nextInt(5_000));

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(ServerProcess::kill)));
    }

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        ALIVE.add(process);
    }

    /** A command that sees none of Plusbot's settings in this machine's environment. */
    static ProcessBuilder program(List<String> command) {
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().keySet().removeIf(name -> name.matches("(?i)plusbot[._].*"));
        return program;
    }

    /** @param name of the log file; a number is added */
    static ServerProcess start(String name, ProcessBuilder program) {
        try {
            Files.createDirectories(LOGS);
            Path log = LOGS.resolve(
                    "%d-%02d-%s.log".formatted(FIRST_PORT, COUNT.incrementAndGet(), name.replaceAll("\\W+", "-")));
            program.redirectErrorStream(true).redirectOutput(log.toFile());
            return new ServerProcess(program.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free now. */
    static int freePort() {
        return IntStream.generate(NEXT_PORT::incrementAndGet)
                .filter(ServerProcess::isFree)
                .findFirst()
                .getAsInt();
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** All that it has written to standard output and standard error. */
    String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until it has written this.
     *
     * @throws NotStarted when it ends before, or takes longer than a slow machine needs
     */
    void awaitOutput(String text) {
        try {
            await().atMost(Waits.FOR_A_PROCESS)
                    .pollInterval(POLL)
                    .until(() -> output().contains(text) || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new NotStarted(output());
        }
        if (!output().contains(text)) {
            throw new NotStarted(output());
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop (SIGTERM), without waiting. */
    void askToStop() {
        process.destroy();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     */
    int awaitExit() {
        try {
            if (process.waitFor(Waits.FOR_A_PROCESS.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("still runs after " + Waits.FOR_A_PROCESS + ":\n" + output());
    }

    /** Stops it, by force if it does not obey. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        askToStop();
        try {
            process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        kill(process);
        ALIVE.remove(process);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
