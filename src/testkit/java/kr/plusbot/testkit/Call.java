package kr.plusbot.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP call, sent over a socket exactly as told: nothing is checked, encoded or put right. What a polite client would
 * never send is what these tests are about.
 *
 * <pre>{@code
 * Answer answer = new Call(BOT.address(), "POST", "/plusfriend/message")
 *         .header("Content-Type", "application/json")
 *         .body("{\"user_key\":\"kim\",\"type\":\"text\",\"content\":\"차 주문\"}")
 *         .send();
 * assertThat(answer.json().at("/message/text").asText()).isEqualTo("어떤 차를 드릴까요?");
 * }</pre>
 */
public final class Call {

    /** In milliseconds, and so long that only a server meets it that does not answer at all, however busy the machine is. */
    private static final int PATIENCE = 60_000;

    private final URI server;
    private final StringBuilder head = new StringBuilder();
    private byte[] body = new byte[0];
    private boolean framed;

    /** A call to a path of the server; the path is sent as it is. */
    public Call(URI server, String method, String path) {
        this.server = server;
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    }

    /** Adds a line to the head, even if there is one of this name. */
    public Call header(String name, String value) {
        framed |= name.equalsIgnoreCase("Transfer-Encoding") || name.equalsIgnoreCase("Content-Length");
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** The body in UTF-8. */
    public Call body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The body as it goes over the wire; its length is told unless a header frames it already. */
    public Call body(byte[] bytes) {
        body = bytes.clone();
        return framed ? this : header("Content-Length", String.valueOf(bytes.length));
    }

    /** Sends the body in chunks, without telling its length before. */
    public Call chunked(byte[] bytes, int chunk) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i += chunk) {
            int length = Math.min(chunk, bytes.length - i);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(bytes, i, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return header("Transfer-Encoding", "chunked").body(chunks.toByteArray());
    }

    /** Sends the call and waits for the whole answer, a minute at most. */
    public Answer send() {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
