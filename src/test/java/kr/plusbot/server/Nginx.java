package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.testing.Waits;
import org.awaitility.Awaitility;

/**
 * The machine's own nginx with the deployment's configuration, before bots on this machine. It may be older than the image's and know no
 * {@code resolve}, so the line with the bots' name is replaced; so are the port and the folders, and nothing else.
 */
final class Nginx implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("deploy/nginx");

    /** What may be different here: the bots, the port, and lines that name a folder. */
    private static final Pattern REPLACED = Pattern.compile(
            "server bot:8080 resolve max_fails=0;|listen 8080 default_server;|.* /(tmp|canned|etc/nginx/(tls|proxy))/.*;");

    private final ServerProcess process;
    private final URI base;
    private final Path canned;

    private Nginx(ServerProcess process, URI base, Path canned) {
        this.process = process;
        this.base = base;
        this.canned = canned;
    }

    /** Starts it before the bots at these ports; skips the test where there is none. */
    static Nginx before(List<Integer> bots) {
        assumeThat(program()).as("no nginx here").isPresent();
        Path folder = Distribution.newFolder("nginx");
        int port = ServerProcess.freePort();
        try {
            Path canned = Files.createDirectory(folder.resolve("canned")).resolve("calls");
            Path file = Files.writeString(folder.resolve("nginx.conf"), here("nginx.conf", folder, port, bots));
            Files.writeString(folder.resolve("bots.conf"), here("bots.conf", folder, port, bots));
            Files.createDirectories(folder.resolve("tmp"));
            ServerProcess process = ServerProcess.start(
                    "nginx",
                    new ProcessBuilder(
                            program().orElseThrow().toString(),
                            "-e",
                            "stderr",
                            "-p",
                            folder.toString(),
                            "-c",
                            file.toString()));
            Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port + "/"), canned);
            Awaitility.await()
                    .atMost(Waits.FOR_A_PROCESS)
                    .ignoreExceptions()
                    .until(() -> Call.get("").send(nginx.base).status() == 404);
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> program() {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String here(String file, Path folder, int port, List<Integer> bots) throws IOException {
        String servers = bots.stream()
                .map(bot -> "server 127.0.0.1:" + bot + " max_fails=0;")
                .collect(Collectors.joining(" "));
        List<String> lines = Files.readAllLines(CONFIGURATION.resolve(file));
        List<String> here = lines.stream()
                .map(line -> line.replace("server bot:8080 resolve max_fails=0;", servers)
                        .replace("listen 8080", "listen 127.0.0.1:" + port)
                        .replaceFirst(" (?:/etc/nginx)?(/(?:tmp|canned|tls|proxy)/)", " " + folder + "$1"))
                .toList();
        assertThat(here).hasSameSizeAs(lines);
        assertThat(IntStream.range(0, lines.size()).filter(i -> !here.get(i).equals(lines.get(i))))
                .isNotEmpty()
                .allMatch(i -> REPLACED.matcher(lines.get(i).strip()).matches());
        return String.join("\n", here) + "\n";
    }

    /** Where it listens. */
    URI base() {
        return base;
    }

    /** How many answers it gave in the bots' place. */
    long canned() {
        return canned.toFile().length();
    }

    /** What it logged. */
    String log() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
