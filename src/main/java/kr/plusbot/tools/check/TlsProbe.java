package kr.plusbot.tools.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at a server's certificates without trusting them, and sends nothing but the handshake.
 *
 * @param address whose host and port are looked at
 */
record TlsProbe(URI address) {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Whether TLS is spoken there. */
    boolean isAnswered() {
        return !chain().isEmpty();
    }

    /** Whether anybody takes a connection there. */
    boolean isOpen() {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The server's own certificate first; empty when there is none. */
    List<X509Certificate> chain() {
        Recorder recorder = new Recorder();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            shake(plain, recorder);
        } catch (IOException | GeneralSecurityException e) {
            return recorder.seen;
        }
        return recorder.seen;
    }

    private void shake(Socket plain, Recorder recorder) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {recorder}, null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, address.getHost(), plain.getPort(), true)) {
            socket.startHandshake();
        }
    }

    private int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }

    /** Keeps what it is shown. Nothing is sent over a connection that it let pass. */
    private static final class Recorder extends X509ExtendedTrustManager {

        private List<X509Certificate> seen = List.of();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            seen = List.of(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            seen = List.of(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            seen = List.of(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("nobody connects to a probe");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("nobody connects to a probe");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("nobody connects to a probe");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
