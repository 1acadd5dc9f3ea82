package kr.plusbot.platform.launcher;

import java.util.Map;
import org.apache.catalina.connector.Connector;

/**
 * What listens to Kakao. A call that waits for its command keeps its buffers, so these are as small as messages are, and
 * kept for the next call: 1,000 calls in flight need some 70 MB less than with Tomcat's own sizes.
 */
final class EmbeddedConnector {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            // Kakao calls when the application is there, and not before.
            Map.entry("bindOnInit", "false"),
            // Connections that the system takes while Tomcat takes none: as many as Linux allows by default
            // (net.core.somaxconn). A caller beyond them tries again after a second at the earliest.
            Map.entry("acceptCount", "4096"),
            // In milliseconds. A call's head arrives at once, and Kakao gives up after 5 s.
            Map.entry("connectionTimeout", "5000"),
            // In milliseconds, too. A body that is read is there sooner.
            Map.entry("disableUploadTimeout", "false"),
            Map.entry("connectionUploadTimeout", "2000"),
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
        Connector connector = new SmallRequests(new EmbeddedProtocol());
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setEncodedSolidusHandling("passthrough");
        PROPERTIES.forEach(connector::setProperty);
        return connector;
    }
}
