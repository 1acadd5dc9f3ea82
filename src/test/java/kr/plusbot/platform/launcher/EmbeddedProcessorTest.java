package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Tomcat whose threads take up a call when the test says so. */
final class EmbeddedProcessorTest {

    private static final int SECONDS = 20;

    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> waitingSince = new LinkedBlockingQueue<>();
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        EmbeddedProtocol protocol = new EmbeddedProtocol();
        protocol.setExecutor(calls::add);
        Connector connector = new Connector(protocol);
        connector.setPort(0);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "asked", new Asked()).addMapping("/*");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void countsTheTimeInWhichNobodyTookUpTheCall() throws Exception {
        long before = System.nanoTime();
        try (Socket caller = new Socket("localhost", tomcat.getConnector().getLocalPort())) {
            say(caller, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Runnable call = calls.poll(SECONDS, TimeUnit.SECONDS);
            long read = System.nanoTime();
            call.run();

            assertThat((long) waitingSince.take()).isCloseTo(before, within(read - before));
        }
    }

    @Test
    void countsEachCallOfAConnectionForItself() throws Exception {
        try (Socket caller = new Socket("localhost", tomcat.getConnector().getLocalPort())) {
            say(caller, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            calls.poll(SECONDS, TimeUnit.SECONDS).run();
            waitingSince.take();
            long second = System.nanoTime();
            say(caller, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            calls.poll(SECONDS, TimeUnit.SECONDS).run();

            assertThat((long) waitingSince.take() - second).isNotNegative();
        }
    }

    @Test
    void countsAHeadInPiecesFromItsFirst() throws Exception {
        try (Socket caller = new Socket("localhost", tomcat.getConnector().getLocalPort())) {
            say(caller, "GET / HTTP/1.1\r\n");
            calls.poll(SECONDS, TimeUnit.SECONDS).run();
            long second = System.nanoTime();
            say(caller, "Host: localhost\r\n\r\n");
            calls.poll(SECONDS, TimeUnit.SECONDS).run();

            assertThat((long) waitingSince.take() - second).isNegative();
        }
    }

    private static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private final class Asked extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            waitingSince.add(request.getAttribute("kr.plusbot.waiting-since"));
        }
    }
}
