package kr.plusbot.platform.runtime;

import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Makes clients for outgoing HTTP calls. They use HTTP/1.1 and follow no redirect. Without state. */
public final class OutgoingHttp {

    private static final System.Logger LOG = System.getLogger(OutgoingHttp.class.getName());

    private OutgoingHttp() {}

    /** @param workers pass bytes on and read answers; a call that waits holds no thread */
    public static HttpClient client(Executor workers, SSLContext tls) {
        return build(builder(workers, tls));
    }

    /** @param connect how long opening a connection may take; then nothing was sent */
    public static HttpClient client(Executor workers, SSLContext tls, Duration connect) {
        return build(builder(workers, tls).connectTimeout(connect));
    }

    private static HttpClient build(HttpClient.Builder client) {
        Thread current = Thread.currentThread();
        ClassLoader ofApplication = current.getContextClassLoader();
        // The client's own thread keeps it, and before JDK 21 would outlive the application with all its classes.
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return client.build();
        } finally {
            current.setContextClassLoader(ofApplication);
        }
    }

    private static HttpClient.Builder builder(Executor workers, SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(workers)
                .sslContext(tls);
    }

    /**
     * A context that trusts what this JVM trusts and shows no certificate. Nobody asks for one of ours, and the JVM's
     * default context fails when a server's key store has a password.
     */
    public static SSLContext withoutKeys() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** Cuts a client's calls. Before JDK 21 the client cannot do that, and the calls end by their deadline. */
    public static void end(HttpClient client) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(client);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.DEBUG, "This JDK ends an HTTP client when nobody refers to it any more");
        }
    }
}
