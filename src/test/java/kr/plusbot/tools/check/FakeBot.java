package kr.plusbot.tools.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/** A bot on a free port that does to every call what it is told. Safe across threads. */
final class FakeBot implements AutoCloseable {

    /** A plain answer of a skill. */
    static final String SKILL =
            "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"안녕하세요\"}}]}}";

    private static final String JSON = "application/json; charset=utf-8";

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private FakeBot(HttpServer server, String scheme, HttpHandler handler) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            handler.handle(call);
            call.close();
        });
        server.start();
    }

    static FakeBot of(HttpHandler handler) throws IOException {
        return new FakeBot(HttpServer.create(free(), 0), "http", handler);
    }

    static FakeBot withTls(SSLContext tls, HttpHandler handler) throws IOException {
        HttpsServer server = HttpsServer.create(free(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new FakeBot(server, "https", handler);
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI address() {
        return address(scheme);
    }

    URI address(String otherScheme) {
        return URI.create(otherScheme + "://127.0.0.1:" + server.getAddress().getPort() + "/bot");
    }

    static HttpHandler json(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpHandler json(String body, String charset) {
        return body(body.getBytes(Charset.forName(charset)));
    }

    static HttpHandler body(byte[] body) {
        return call -> answer(call, 200, JSON, body);
    }

    static HttpHandler page(int status, String body) {
        return call -> answer(call, status, "text/html", body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpHandler redirect(int status, String location) {
        return call -> {
            call.getResponseHeaders().set("Location", location);
            call.sendResponseHeaders(status, -1);
        };
    }

    static HttpHandler typed(String type, String body) {
        return call -> answer(call, 200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the connection without a word. */
    static HttpHandler silent() {
        return HttpExchange::close;
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory take everything", e);
        }
        return bytes.toByteArray();
    }

    private static void answer(HttpExchange call, int status, String type, byte[] body) throws IOException {
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
