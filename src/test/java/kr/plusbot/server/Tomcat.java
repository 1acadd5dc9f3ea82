package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tomcat as it is distributed, in its own configuration but for the ports.
 *
 * @param resources what the configuration of every application has besides; may be empty
 */
record Tomcat(String folder, String resources) implements Server {

    Tomcat(String folder) {
        this(folder, "");
    }

    @Override
    public RunningServer start(Jdk jdk, Path war, Map<String, String> settings) {
        Path home = Distribution.in(folder);
        int port = ServerProcess.freePort();
        ProcessBuilder program = ServerProcess.program(
                List.of("sh", home.resolve("bin/catalina.sh").toString(), "run"));
        program.environment().put("JAVA_HOME", jdk.home().toString());
        program.environment().put("CATALINA_HOME", home.toString());
        program.environment().put("CATALINA_BASE", instance(home, port, war).toString());
        program.environment().put("CATALINA_OPTS", properties(settings));
        return OneProcess.await(ServerProcess.start(this + " " + jdk, program), port, "/plusbot/", "Server startup in");
    }

    private static String properties(Map<String, String> settings) {
        return Stream.concat(
                        ServerProcess.OPTIONS.stream(),
                        settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private Path instance(Path home, int port, Path war) {
        Path base = Distribution.newFolder("tomcat");
        try {
            for (String folder : new String[] {"conf", "logs", "temp", "webapps"}) {
                Files.createDirectory(base.resolve(folder));
            }
            for (String file : new String[] {"web.xml", "logging.properties", "catalina.properties"}) {
                Files.copy(
                        home.resolve("conf").resolve(file), base.resolve("conf").resolve(file));
            }
            String context = Files.readString(home.resolve("conf/context.xml"));
            Files.writeString(
                    base.resolve("conf/context.xml"), context.replace("</Context>", resources + "</Context>"));
            String server = Files.readString(home.resolve("conf/server.xml"));
            Files.writeString(
                    base.resolve("conf/server.xml"),
                    server.replace("port=\"8005\"", "port=\"-1\"").replace("port=\"8080\"", "port=\"" + port + "\""));
            Files.copy(war, base.resolve("webapps/plusbot.war"));
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.replace("tomcat-", "Tomcat ");
    }
}
