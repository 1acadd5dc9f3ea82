package kr.plusbot.launcher;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * What listens to Kakao. A call that waits for its command keeps its buffers, so these are as small as messages are: 1,000
 * calls in flight need some 50 MB less than with Tomcat's own sizes.
 */
final class EmbeddedConnector {

    private static final Map<String, String> PROPERTIES = Map.of(
            // Kakao calls when the application is there, and not before.
            "bindOnInit", "false",
            // Connections that the system takes while all threads are busy; Tomcat's own 100 are fewer than a burst
            // has.
            "acceptCount", "1000",
            // In milliseconds. A call's head arrives at once, and Kakao gives up after 5 s.
            "connectionTimeout", "5000",
            // In bytes. Of a body that nobody wanted no more than this is read to keep the connection.
            "maxSwallowSize", "65536",
            // In bytes, as all that follow. A longer answer goes out in several pieces.
            "socket.directBuffer", "true",
            "socket.appWriteBufSize", "4096",
            "socket.appReadBufSize", "2048",
            "maxHttpResponseHeaderSize", "2048",
            "maxTrailerSize", "1024");

    private EmbeddedConnector() {}

    /** A connector for HTTP at this port. */
    static Connector at(int port) {
        Connector connector = new Connector(new SmallAnswers());
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
