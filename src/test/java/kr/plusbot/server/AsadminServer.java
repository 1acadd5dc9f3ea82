package kr.plusbot.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A full Jakarta EE server that {@code asadmin} rules: Payara Server, GlassFish. It gets the settings by its environment. */
record AsadminServer(String folder, String name) implements Server {

    private static final String DOMAIN = "bot";
    /** Where {@code create-domain --portbase} puts the domain's ports, counted from the base ({@code asadmin help create-domain}). */
    private static final int[] PORTS = {9, 37, 38, 39, 48, 66, 76, 80, 81, 86};

    private static final int ADMIN_PORT = 48;
    private static final int HTTP_PORT = 80;

    @Override
    public RunningServer start(Jdk jdk, Path war, Map<String, String> settings) {
        String domains = Distribution.newFolder(folder).toString();
        int base = freePortBase();
        run(jdk, "create-domain", "--domaindir", domains, "--nopassword", "--portbase", "" + base, DOMAIN);
        ProcessBuilder program = asadmin(jdk, "start-domain", "--verbose", "--domaindir", domains, DOMAIN);
        settings.forEach((setting, value) -> program.environment().put(inEnvironment(setting), value));
        ServerProcess server = ServerProcess.start(this + " " + jdk, program);
        try {
            server.awaitOutput("startup time");
            run(jdk, "--port", "" + (base + ADMIN_PORT), "deploy", "--contextroot", "plusbot", war.toString());
        } catch (NotStarted e) {
            server.close();
            throw e;
        }
        return OneProcess.await(server, base + HTTP_PORT, "/plusbot/", "startup time");
    }

    private void run(Jdk jdk, String... arguments) {
        try (ServerProcess command = ServerProcess.start("asadmin", asadmin(jdk, arguments))) {
            if (command.awaitExit() != 0) {
                throw new NotStarted(command.output());
            }
        }
    }

    private ProcessBuilder asadmin(Jdk jdk, String... arguments) {
        Path program = Distribution.in(folder).resolve("bin/asadmin");
        ProcessBuilder command =
                new ProcessBuilder(Stream.concat(Stream.of("bash", program.toString()), Stream.of(arguments))
                        .toList());
        command.environment().put("AS_JAVA", jdk.home().toString());
        return command;
    }

    private static String inEnvironment(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int freePortBase() {
        return Stream.generate(() -> ServerProcess.freePort() - HTTP_PORT)
                .filter(base -> IntStream.of(PORTS).allMatch(port -> ServerProcess.isFree(base + port)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
