package kr.plusbot.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of one HTTP/1.1 request. Immutable. */
public final class Call {

    private final byte[] bytes;

    private Call(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        bytes = ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .array();
    }

    /** A GET without a body. */
    public static Call get(String path) {
        return new Call("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n", new byte[0]);
    }

    /** A user's message. */
    public static Call message(String path, String user, String content) {
        byte[] body = "{\"user_key\":\"%s\",\"type\":\"text\",\"content\":\"%s\"}"
                .formatted(user, content)
                .getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        return new Call(head, body);
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes);
    }
}
