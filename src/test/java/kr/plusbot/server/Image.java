package kr.plusbot.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.testing.Waits;

/** What the image starts, with its configuration, in another folder and without Docker. */
record Image() implements Server {

    @Override
    public RunningServer start(Jdk jdk, Path war, Map<String, String> settings) {
        Path home = Distribution.newFolder("image");
        int port = ServerProcess.freePort();
        try {
            unpack(jdk, war, home);
            configure(home, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessBuilder program = ServerProcess.program(
                List.of(jdk.java(), "@" + home.resolve("conf/jvm.options"), "org.apache.catalina.startup.Bootstrap"));
        settings.forEach((name, value) ->
                program.environment().put(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        OneProcess server =
                new OneProcess(ServerProcess.start("image", program), URI.create("http://127.0.0.1:" + port + "/"));
        await().atMost(Waits.FOR_A_PROCESS)
                .ignoreExceptions()
                .until(() -> Call.get("status/ready").send(server.base()).status() == 200);
        return server;
    }

    private static void unpack(Jdk jdk, Path war, Path home) {
        List<String> command = List.of(
                jdk.java(),
                "-jar",
                war.toString(),
                "unpack",
                home.resolve("bot").toString());
        try (ServerProcess program = ServerProcess.start("unpack", ServerProcess.program(command))) {
            if (program.awaitExit() != 0) {
                throw new NotStarted(program.output());
            }
        }
    }

    private static void configure(Path home, int port) throws IOException {
        Path conf = Files.createDirectory(home.resolve("conf"));
        try (Stream<Path> files = Files.list(Path.of("deploy/tomcat"))) {
            for (Path file : files.toList()) {
                String here = Files.readString(file)
                        .replace("/opt/plusbot", home.toString())
                        .replace("/tmp/work", home.resolve("work").toString())
                        .replace("port=\"8080\"", "port=\"" + port + "\"");
                Files.writeString(conf.resolve(file.getFileName()), here);
            }
        }
    }

    @Override
    public String toString() {
        return "the image";
    }
}
