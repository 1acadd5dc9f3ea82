package kr.plusbot.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import kr.plusbot.testing.FaultServer.Fault;

/** The bad days of an HTTP server, one by one. Without state. */
public final class Faults {

    private static final Duration DRIP = Duration.ofMillis(50);
    private static final int PART = 16 * 1_024;

    private Faults() {}

    /** A good answer: what the fault server does on its good days. */
    public static Fault answer(String body) {
        return answer("200 OK", "Content-Type: application/json;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any whole answer. */
    public static Fault answer(String status, String header, byte[] body) {
        return connection -> {
            connection.readRequest();
            connection.send(head(status, header, body.length));
            connection.send(body);
        };
    }

    /** Good answers, one after another on one connection. */
    public static Fault answers(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection -> {
            while (!Thread.interrupted()) {
                connection.readNextRequest();
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n");
                connection.send(bytes);
            }
        };
    }

    /** An answer that begins when the other side waits no more. */
    public static Fault answerTooLate(String body) {
        return connection -> {
            connection.readRequest();
            connection.awaitClose();
            answer(body).meet(connection);
        };
    }

    /** An answer without a body that sends the client elsewhere. */
    public static Fault redirect(int status, String location) {
        return answer(status + " Elsewhere", "Location: " + location, new byte[0]);
    }

    /** The connection is accepted, and then nothing happens. */
    public static Fault silence() {
        return FaultConnection::awaitClose;
    }

    /** The connection is reset once the request is there. */
    public static Fault reset() {
        return connection -> {
            connection.readRequest();
            connection.reset();
        };
    }

    /** The connection is closed once the request is there. */
    public static Fault close() {
        return FaultConnection::readRequest;
    }

    /** The answer's headers come byte by byte. */
    public static Fault dripHeaders(String body) {
        return connection -> {
            connection.readRequest();
            byte[] whole = (head("200 OK", "X-Padding: " + "x".repeat(PART), body.length()) + body)
                    .getBytes(StandardCharsets.UTF_8);
            connection.drip(whole, DRIP);
        };
    }

    /** The headers come at once, the body byte by byte. */
    public static Fault dripBody(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection -> {
            connection.readRequest();
            connection.send(head("200 OK", "Content-Type: application/json", bytes.length));
            connection.drip(bytes, DRIP);
        };
    }

    /** A body of that many bytes, all announced. */
    public static Fault longBody(int length) {
        return connection -> {
            connection.readRequest();
            connection.send(head("200 OK", "Content-Type: application/json", length));
            for (int left = length; left > 0; left -= PART) {
                connection.send(" ".repeat(Math.min(left, PART)));
            }
        };
    }

    /** A body in chunks that never ends. */
    public static Fault endlessChunks() {
        String chunk = Integer.toHexString(PART) + "\r\n" + " ".repeat(PART) + "\r\n";
        return connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (!Thread.interrupted()) {
                connection.send(chunk);
            }
        };
    }

    /** Headers that never end. */
    public static Fault endlessHeaders() {
        return connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\n");
            while (!Thread.interrupted()) {
                connection.send("X-More: " + "x".repeat(PART) + "\r\n");
            }
        };
    }

    /** A small compressed body that becomes that many bytes of spaces. */
    public static Fault gzipBomb(int inflated) {
        return answer("200 OK", "Content-Encoding: gzip", gzip(" ".repeat(inflated)));
    }

    /** The connection is closed in the middle of the body. */
    public static Fault cutBody(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection -> {
            connection.readRequest();
            connection.send(head("200 OK", "Content-Type: application/json", bytes.length + 1));
            connection.send(bytes);
        };
    }

    private static String head(String status, String header, int length) {
        return "HTTP/1.1 %s\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n".formatted(status, header, length);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
