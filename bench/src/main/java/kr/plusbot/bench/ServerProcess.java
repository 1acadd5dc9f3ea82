package kr.plusbot.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Caller;

/** A server in a process of its own, which this program started and ends. Used by one thread. */
final class ServerProcess implements AutoCloseable {

    private static final long LONGEST_START_SECONDS = 60;
    private static final long LONGEST_STOP_SECONDS = 20;

    private final Jdk jdk;
    private final Process process;
    private final Path log;

    private ServerProcess(Jdk jdk, Process process, Path log) {
        this.jdk = jdk;
        this.process = process;
        this.log = log;
    }

    /** Starts {@code java} with these arguments. */
    static ServerProcess start(Jdk jdk, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(jdk.program("java"));
        command.addAll(arguments);
        File output = log.toFile();
        return new ServerProcess(
                jdk,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start(),
                log);
    }

    /** A port that nobody listens on at the moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the first 200 to a call. */
    void await(int port, Call call) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!isAnswered(port, call)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the server did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processor time used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What the operating system has given it, in MB; 0 where that is not told. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** What is left in the heap after a full collection, in MB. */
    double liveMegabytes() throws IOException {
        Process histogram = new ProcessBuilder(jdk.program("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = histogram.inputReader().lines()) {
            return lines.filter(line -> line.startsWith("Total"))
                    .mapToDouble(line -> Long.parseLong(line.split("\\s+")[2]) / 1e6)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Whether the log has a line with this text. */
    boolean logHas(String text) throws IOException {
        return Files.readString(log).contains(text);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    private static boolean isAnswered(int port, Call call) {
        try (Caller caller = new Caller(port)) {
            return caller.ask(call).isOk();
        } catch (IOException e) {
            return false;
        }
    }
}
