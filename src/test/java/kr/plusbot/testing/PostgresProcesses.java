package kr.plusbot.testing;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes of a PostgreSQL, by signals. */
final class PostgresProcesses {

    private final Path data;

    /** @param data the server's data directory */
    PostgresProcesses(Path data) {
        this.data = data;
    }

    /** The first one before the others, so that no new one comes. */
    void freeze() {
        signal("STOP", first());
        signal("STOP", children());
    }

    void thaw() {
        signal("CONT", children());
        signal("CONT", first());
    }

    void kill() {
        freeze();
        List<ProcessHandle> victims =
                Stream.of(first(), children()).flatMap(List::stream).toList();
        signal("KILL", victims);
        await().atMost(Waits.LONGEST).until(() -> victims.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** With the options that it was started with. */
    void restart() {
        try {
            List<String> options =
                    List.of(Files.readString(data.resolve("postmaster.opts")).split(" ", 2));
            String control = options.get(0).replaceFirst("postgres$", "pg_ctl");
            run(control, "-D", data.toString(), "-o", options.get(1).strip(), "-l", data + "/log", "-w", "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has just ended by itself is as good as signalled. */
    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        if (!processes.isEmpty()) {
            execute(command);
        }
    }

    /** The process that the others descend from, if it runs. */
    private List<ProcessHandle> first() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.limit(1)
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> children() {
        return first().stream().flatMap(ProcessHandle::children).toList();
    }

    /** PostgreSQL refuses to run as root: then it runs in a user namespace, where nobody is. */
    private void run(String... command) {
        List<String> whole = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        whole.addAll(List.of(command));
        assertThat(execute(whole)).as("%s, see %s", whole, data.resolve("log")).isZero();
    }

    private static int execute(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(DISCARD)
                    .redirectError(DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
