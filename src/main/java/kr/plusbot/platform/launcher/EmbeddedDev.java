package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.catalina.LifecycleException;

/**
 * Serves the bot of a project and starts it again, in the same JVM, when a file of the project has changed. Started by one thread and closed
 * by another, each once.
 */
public final class EmbeddedDev implements BooleanSupplier, AutoCloseable {

    private static final String HERE = "127.0.0.0/8,::1";

    /** To try the bot out on this machine; unless somebody says otherwise. */
    private static final Map<String, String> SETTINGS =
            Map.of("plusbot.kakao.callers", HERE, "plusbot.skill.callers", HERE, "plusbot.simulator.enabled", "true");

    private final EmbeddedDevServer server;
    private final DevLoop loop;

    /**
     * @param project its folder
     * @param packaged the unpacked WAR of its last build
     * @param work where the bots and Tomcat may write
     */
    public EmbeddedDev(Path project, Path packaged, Path work) throws IOException {
        SETTINGS.forEach((name, value) -> {
            if (EmbeddedSetting.find(name).isEmpty()) {
                System.setProperty(name, value);
            }
        });
        this.server = new EmbeddedDevServer(work.resolve("tomcat"));
        this.loop = new DevLoop(
                new DevProject(project), new MainApplication(packaged), Files.createDirectories(work), server);
    }

    /** Serves until the process ends. */
    @Override
    public boolean getAsBoolean() {
        return loop.begin();
    }

    @Override
    public void close() throws IOException, LifecycleException {
        loop.close();
        server.close();
    }
}
