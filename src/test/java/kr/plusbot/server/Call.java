package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.testing.Waits;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call on a connection of its own, sent as it stands: no client library mends its path or its headers. Immutable.
 *
 * @param path below the context root, without its first slash
 * @param headers whole lines, but for {@code Host}, {@code Connection} and {@code Content-Length}
 */
record Call(String method, String path, List<String> headers, String body) {

    private static final String JSON = "Content-Type: application/json; charset=utf-8";

    static Call get(String path) {
        return of("GET", path);
    }

    static Call of(String method, String path) {
        return new Call(method, path, List.of(), "");
    }

    static Call post(String path, String json) {
        return new Call("POST", path, List.of(JSON), json);
    }

    /** What a user of the channel sends. The texts must need no escape in JSON. */
    static Call message(String user, String content) {
        String json = "{\"user_key\":\"%s\",\"type\":\"text\",\"content\":\"%s\"}".formatted(user, content);
        return post("plusfriend/message", json);
    }

    /** This call with these lines in place of its headers. */
    Call withHeaders(String... lines) {
        return new Call(method, path, List.of(lines), body);
    }

    /** Sends it to the server whose context root this is. */
    Answer send(URI base) {
        return send(base, null);
    }

    /** Sends it from an address of this machine, any if null. */
    Answer send(URI base, @Nullable String from) {
        long began = System.nanoTime();
        byte[] bytes = exchange(base, from, bytes(base));
        return Answer.of(bytes, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether this machine has that address. */
    static boolean canComeFrom(String address) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends these bytes and gives all that comes back until the server closes the connection. */
    static byte[] exchange(URI base, @Nullable String from, byte[] request) {
        try (Socket socket = new Socket()) {
            if (from != null) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            }
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            socket.setSoTimeout((int) Waits.LONGEST.toMillis());
            socket.getOutputStream().write(request);
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(URI base) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Stream<String> own = Stream.of(
                method + " " + base.getRawPath() + path + " HTTP/1.1",
                "Host: " + base.getRawAuthority(),
                "Connection: close",
                "Content-Length: " + content.length);
        String head = Stream.concat(own, headers.stream()).collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
