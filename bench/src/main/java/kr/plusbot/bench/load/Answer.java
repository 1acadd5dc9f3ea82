package kr.plusbot.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The answers that come over one connection, one after another. It understands what a servlet container sends of small
 * answers: a status line, header lines, and a body of a length told before. Used by one thread at a time.
 */
public final class Answer {

    private static final int MOST = 64 * 1024;
    private static final byte[] LENGTH = ascii("content-length: ");
    private static final byte[] CLOSE = ascii("connection: close");

    private final byte[] bytes = new byte[MOST];
    private final ByteBuffer free = ByteBuffer.wrap(bytes);
    private int bodyStart;
    private int bodyLength;
    private boolean last;

    /** Where the bytes that arrive next belong. */
    ByteBuffer free() {
        return free;
    }

    /** Whether a whole answer has arrived. */
    boolean isWhole() throws IOException {
        if (bodyStart == 0) {
            readHead();
        }
        return bodyStart > 0 && free.position() >= bodyStart + bodyLength;
    }

    /** Whether the server closes the connection after this answer. */
    boolean isLast() {
        return last;
    }

    /** Forgets this answer; its bytes are the next one's room. */
    void clear() {
        free.clear();
        bodyStart = 0;
        last = false;
    }

    /** Whether the status is 200. */
    public boolean isOk() {
        return bytes[9] == '2' && bytes[10] == '0' && bytes[11] == '0';
    }

    /** The body. */
    public String body() {
        return new String(bytes, bodyStart, bodyLength, StandardCharsets.UTF_8);
    }

    private void readHead() throws IOException {
        int end = free.position();
        int line = 0;
        bodyLength = -1;
        for (int i = 1; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r') {
                if (i - 1 == line) {
                    endHead(i + 1);
                    return;
                }
                readLine(line);
                line = i + 1;
            }
        }
    }

    private void readLine(int start) {
        if (startsWith(LENGTH, start)) {
            bodyLength = 0;
            for (int i = start + LENGTH.length; bytes[i] != '\r'; i++) {
                bodyLength = bodyLength * 10 + bytes[i] - '0';
            }
        } else if (startsWith(CLOSE, start)) {
            last = true;
        }
    }

    private void endHead(int end) throws IOException {
        if (bodyLength < 0 || end + bodyLength > MOST) {
            throw new IOException("an answer without a length, or too long:\n"
                    + new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
        }
        bodyStart = end;
    }

    private boolean startsWith(byte[] lowerCase, int start) {
        for (int i = 0; i < lowerCase.length; i++) {
            if ((bytes[start + i] | 0x20) != (lowerCase[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
