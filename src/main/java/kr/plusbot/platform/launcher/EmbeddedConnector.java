package kr.plusbot.platform.launcher;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * What listens to Kakao. A call that waits for its command keeps its buffers, so these are as small as messages are, and
 * kept for the next call: 1,000 calls in flight need some 70 MB less than with Tomcat's own sizes.
 */
final class EmbeddedConnector {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            // Kakao calls when the application is there, and not before.
            Map.entry("bindOnInit", "false"),
            // Connections that the system takes while all threads are busy; Tomcat's own 100 are fewer than a burst
            // has.
            Map.entry("acceptCount", "1000"),
            // In milliseconds. A call's head arrives at once, and Kakao gives up after 5 s.
            Map.entry("connectionTimeout", "5000"),
            // Calls whose buffers are kept for the next: as many as wait for their commands at the same time.
            Map.entry("processorCache", "1000"),
            // In bytes. Of a body that nobody wanted no more than this is read to keep the connection.
            Map.entry("maxSwallowSize", "65536"),
            // In bytes, as all that follow. A longer answer goes out in several pieces.
            Map.entry("socket.directBuffer", "true"),
            Map.entry("socket.appWriteBufSize", "4096"),
            Map.entry("socket.appReadBufSize", "2048"),
            Map.entry("maxHttpRequestHeaderSize", "6144"),
            Map.entry("maxHttpResponseHeaderSize", "2048"),
            Map.entry("maxTrailerSize", "1024"));

    private EmbeddedConnector() {}

    /** A connector for HTTP at this port. */
    static Connector at(int port) {
        Connector connector = new SmallRequests(new SmallAnswers());
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setEncodedSolidusHandling("passthrough");
        PROPERTIES.forEach(connector::setProperty);
        return connector;
    }

    /** HTTP/1.1 with a small buffer for each answer's body. */
    private static final class SmallAnswers extends Http11NioProtocol {

        private static final int BYTES = 1_024;

        @Override
        public int getDesiredBufferSize() {
            return BYTES;
        }
    }
}
