package kr.plusbot.platform.launcher;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.jspecify.annotations.Nullable;

/** A Tomcat that stays while the bot in it is replaced. Used by one thread, and closed by any. */
final class EmbeddedDevServer implements AutoCloseable {

    /** For answers that are on their way when the bot is replaced. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    /** Before Tomcat, which logs as soon as it is there. */
    private final EmbeddedLog log = EmbeddedLog.forStart();

    private final Tomcat tomcat = new Tomcat();
    private final EmbeddedDevCalls calls = new EmbeddedDevCalls();
    private @Nullable Bot bot;

    private record Bot(Context context, EmbeddedCalls calls, DevLoader loader) {}

    /** @param work where Tomcat may write */
    EmbeddedDevServer(Path work) {
        EmbeddedTomcat.useProperties();
        Registry.disableRegistry();
        tomcat.setBaseDir(work.toString());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        tomcat.getEngine().getPipeline().addValve(calls);
        tomcat.getHost().getPipeline().addValve(new EmbeddedStrangers());
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
    }

    /**
     * Opens the port.
     *
     * @throws IllegalArgumentException when it cannot be had
     */
    synchronized void open(int port) throws LifecycleException {
        EmbeddedTomcat.checkThatFree(port);
        tomcat.setConnector(EmbeddedConnector.at(port));
        calls.hold();
        tomcat.start();
    }

    /** What the simulator's page is told from now on. */
    void tell(DevNews news) {
        calls.tell(news);
    }

    /** What loaded the classes of the bot that is there; the libraries' where there is none. */
    synchronized ClassLoader botsLoader() {
        return bot == null ? EmbeddedDevServer.class.getClassLoader() : bot.loader();
    }

    /** Calls wait until {@link #release}. */
    void hold() {
        calls.hold();
    }

    /** Calls that waited go on to the bot that is there now. */
    void release() {
        calls.release();
    }

    /**
     * Starts a bot, where there is none.
     *
     * @param application its folder
     * @return why it did not start
     */
    synchronized Optional<String> startBot(Path application) throws IOException {
        DevLoader loader = new DevLoader(application);
        StandardContext context = new StandardContext();
        EmbeddedCalls ofBot = new EmbeddedCalls();
        context.setPath("");
        context.setDocBase(application.toString());
        context.addLifecycleListener(new EmbeddedConfiguration());
        context.setLoader(new EmbeddedLoader(loader));
        context.setParentClassLoader(ClassLoader.getPlatformClassLoader());
        context.getJarScanner().setJarScanFilter((use, jar) -> false);
        context.getPipeline().addValve(ofBot);
        bot = new Bot(context, ofBot, loader);
        try (EmbeddedReason reason = EmbeddedReason.listen()) {
            log.beforeStart();
            tomcat.getHost().addChild(context);
            log.afterStart();
            if (context.getState() == LifecycleState.STARTED) {
                return Optional.empty();
            }
            stopBot();
            return Optional.of(reason.heard().orElse("봇이 시작하지 않습니다."));
        }
    }

    /** Stops the bot, if there is one, after its answers. */
    synchronized void stopBot() throws IOException {
        Bot gone = bot;
        if (gone != null) {
            bot = null;
            if (gone.context().getState().isAvailable()) {
                gone.calls().awaitNone(TO_ANSWER);
            }
            tomcat.getHost().removeChild(gone.context());
            // It keeps the classes that were last written or read.
            TypeFactory.defaultInstance().clearCache();
            gone.loader().close();
        }
    }

    @Override
    public synchronized void close() throws LifecycleException, IOException {
        calls.hold();
        stopBot();
        if (tomcat.getServer().getState() == LifecycleState.STARTED) {
            tomcat.stop();
        }
        tomcat.destroy();
    }
}
