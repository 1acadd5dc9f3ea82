package kr.plusbot.kakao.openbuilder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Takes answers at callback addresses, and sends every caller elsewhere. Safe across threads. */
final class FakeKakao implements AutoCloseable {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final String scheme;
    private final HttpServer server;

    private FakeKakao(String scheme, HttpServer server, int status, String said) {
        this.scheme = scheme;
        this.server = server;
        server.createContext("/", call -> answer(call, status, said));
        server.start();
    }

    static FakeKakao http(int status) throws IOException {
        return new FakeKakao("http", HttpServer.create(anyPort(), 0), status, "");
    }

    /** Answers 200 with this body. */
    static FakeKakao saying(String body) throws IOException {
        return new FakeKakao("http", HttpServer.create(anyPort(), 0), 200, body);
    }

    static FakeKakao https(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new FakeKakao("https", server, 200, "");
    }

    /** Where it is, under one of this machine's names. */
    URI origin(String name) {
        return URI.create(scheme + "://" + name + ":" + server.getAddress().getPort());
    }

    /** The next call that nobody has asked for yet: method, path and body; empty when none comes for a while. */
    String next(long millis) throws InterruptedException {
        String call = calls.poll(millis, TimeUnit.MILLISECONDS);
        return call == null ? "" : call;
    }

    private void answer(HttpExchange call, int status, String said) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + body);
        call.getResponseHeaders().set("Location", "/elsewhere");
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
