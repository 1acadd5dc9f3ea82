package kr.plusbot.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Serves an unpacked WAR at the context root. Used by one thread, once. */
public final class EmbeddedTomcat {

    /** In milliseconds. A call's head arrives at once, and Kakao gives up after 5 s. */
    private static final String CONNECTION_TIMEOUT = "5000";
    /** In bytes. Of a body that nobody wanted no more than this is read to keep the connection. */
    private static final String MOST_SWALLOWED = "65536";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Tomcat tomcat = new Tomcat();
    private final EmbeddedCalls calls = new EmbeddedCalls();
    private final Path folder;
    private final int port;

    private EmbeddedTomcat(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the server, or says in one line why it does not start.
     *
     * @param folder the unpacked WAR; deleted when the process ends
     * @return whether it serves
     */
    public static boolean start(Path folder) {
        EmbeddedLog log = EmbeddedLog.forStart();
        try {
            EmbeddedTomcat server = new EmbeddedTomcat(folder, EmbeddedPort.read());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            boolean serves = server.isPortFree() && server.serve();
            log.afterStart();
            return serves;
        } catch (IllegalArgumentException | LifecycleException e) {
            System.err.println("Plusbot does not start. " + e.getMessage());
            delete(folder);
            return false;
        }
    }

    private boolean isPortFree() {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Port %d is taken: stop the program that has it, or choose another by plusbot.http.port."
                            .formatted(port));
        }
    }

    private boolean serve() throws LifecycleException {
        tomcat.setBaseDir(folder.resolveSibling(folder.getFileName() + "-work").toString());
        tomcat.setConnector(connector());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context application = tomcat.addWebapp("", folder.toString());
        application.setParentClassLoader(EmbeddedTomcat.class.getClassLoader());
        application.getPipeline().addValve(calls);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
        readNoJars(application);
        tomcat.start();
        if (application.getState() != LifecycleState.STARTED) {
            return false;
        }
        welcome();
        return true;
    }

    private Connector connector() {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("bindOnInit", "false");
        connector.setProperty("connectionTimeout", CONNECTION_TIMEOUT);
        connector.setProperty("maxSwallowSize", MOST_SWALLOWED);
        connector.setEncodedSolidusHandling("passthrough");
        return connector;
    }

    /** The application's jars hold nothing that Tomcat would have to find. */
    private static void readNoJars(Context application) {
        StandardJarScanner scanner = (StandardJarScanner) application.getJarScanner();
        scanner.setScanManifest(false);
        scanner.setScanClassPath(false);
        scanner.getJarScanFilter();
    }

    private void welcome() {
        OUT.printf("""
                Plusbot listens on http://localhost:%d (Ctrl-C stops it). Try:
                  curl http://localhost:%1$d/plusfriend/message -H 'Content-Type: application/json' \\
                    -d '{"user_key":"test","type":"text","content":"멜론검색:아이유"}'
                """, port);
    }

    private void stop() {
        try {
            tomcat.getConnector().pause();
            calls.awaitNone();
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            System.err.println("Plusbot did not stop cleanly: " + e.getMessage());
        }
        delete(folder);
        delete(Path.of(tomcat.getServer().getCatalinaBase().toString()));
    }

    private static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            System.err.println("Could not delete " + tree);
        }
    }
}
