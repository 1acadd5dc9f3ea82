package kr.plusbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The process that talks to a database without a bot; see {@link kr.plusbot.bench.database.Alone}. Used by one thread. */
final class DatabaseAlone implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    private DatabaseAlone(Process process) {
        this.process = process;
        this.answers = process.inputReader(UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, UTF_8);
    }

    /** @param war unpacked, for its drivers */
    static DatabaseAlone start(Jdk jdk, Path war, String url, String user) throws IOException {
        String path = "bench/target/classes:" + war.resolve("WEB-INF/lib/*");
        List<String> command = List.of(jdk.program("java"), "-cp", path, "kr.plusbot.bench.database.Alone", url, user);
        return new DatabaseAlone(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** How many conversations a second are read and written. */
    double perSecond(Duration time) throws IOException {
        orders.println(time);
        String turns = answers.readLine();
        if (turns == null) {
            throw new IOException("the process that talks to the database has ended");
        }
        return Long.parseLong(turns) / (time.toNanos() / 1e9);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.onExit().join();
    }
}
