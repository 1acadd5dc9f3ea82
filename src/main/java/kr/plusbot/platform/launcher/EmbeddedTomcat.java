package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;

/** Serves an unpacked WAR at the context root. Started by one thread and closed by another, each once. */
public final class EmbeddedTomcat implements BooleanSupplier, AutoCloseable {

    /** Unless the command line says otherwise. */
    private static final Map<String, String> PROPERTIES = Map.of(
            // The bytes that each connection of the JDK's HTTP client reads into (java.net.http, module summary).
            "jdk.httpclient.bufsize", "4096",
            // The seconds that an unused one stays open, as in newer JDKs.
            "jdk.httpclient.keepalive.timeout", "30",
            // Weld would read the schema of beans.xml at each start to find that ours is right.
            "org.jboss.weld.xml.disableValidating", "true");

    /** Before Tomcat, which logs as soon as it is there. */
    private final EmbeddedLog log = EmbeddedLog.forStart();

    private final Path application;
    private final Path work;
    private final Tomcat tomcat = new Tomcat();
    private volatile boolean started;

    /**
     * @param application the unpacked WAR
     * @param work where Tomcat may write
     */
    public EmbeddedTomcat(Path application, Path work) {
        this.application = application;
        this.work = work;
        useProperties();
    }

    /** Sets what the command line has not set. */
    static void useProperties() {
        PROPERTIES.forEach(System.getProperties()::putIfAbsent);
    }

    /**
     * Starts the server, or says in one line why it does not start.
     *
     * @return whether it serves
     */
    @Override
    public boolean getAsBoolean() {
        try {
            start(EmbeddedPort.read());
            log.afterStart();
            return started;
        } catch (IllegalArgumentException e) {
            Console.complain("Plusbot does not start. " + e.getMessage());
        } catch (LifecycleException e) {
            Console.complain("Plusbot does not start. " + rootCause(e));
        }
        return false;
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }

    private void start(int port) throws LifecycleException {
        checkThatFree(port);
        Registry.disableRegistry();
        tomcat.setBaseDir(work.toString());
        tomcat.setConnector(EmbeddedConnector.at(port));
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context context = context(tomcat, application);
        tomcat.getServer().addLifecycleListener(new EmbeddedStop());
        EmbeddedWarmUp warmUp = new EmbeddedWarmUp(port);
        context.addLifecycleListener(warmUp);
        tomcat.start();
        started = context.getState() == LifecycleState.STARTED;
        if (started) {
            warmUp.begin();
            welcome(port);
        }
    }

    /** Without listening: a caller who connected would be reset. As a port that is listened to, it may have been used just before. */
    static void checkThatFree(int port) {
        try (ServerSocket usual = new ServerSocket();
                Socket probe = new Socket()) {
            probe.setReuseAddress(usual.getReuseAddress());
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Port %d is taken (%s): stop the program that has it, or choose another by plusbot.http.port."
                            .formatted(port, e.getMessage()));
        }
    }

    /** The application's jars hold nothing that Tomcat would have to find. */
    static Context context(Tomcat tomcat, Path application) {
        Context context = tomcat.addWebapp(
                tomcat.getHost(), "", application.toString(), (LifecycleListener) new EmbeddedConfiguration());
        context.setLoader(new EmbeddedLoader());
        context.setParentClassLoader(ClassLoader.getPlatformClassLoader());
        context.getJarScanner().setJarScanFilter((use, jar) -> false);
        tomcat.getHost().getPipeline().addValve(new EmbeddedCalls());
        tomcat.getHost().getPipeline().addValve(new EmbeddedStrangers());
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
        return context;
    }

    private static void welcome(int port) {
        Console.say("""
                Plusbot listens on http://localhost:%d (Ctrl-C stops it). Try:
                  curl http://localhost:%1$d/plusfriend/message -H 'Content-Type: application/json' \\
                    -d '{"user_key":"test","type":"text","content":"멜론검색:아이유"}'""".formatted(port));
        if (EmbeddedSetting.find("plusbot.simulator.enabled").orElse("").equalsIgnoreCase("true")) {
            Console.say("Or chat with it in a browser: http://localhost:%d/simulator/".formatted(port));
        }
    }

    @Override
    public void close() throws LifecycleException {
        if (started) {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
