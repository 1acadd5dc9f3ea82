package kr.plusbot.platform.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The canonical form of a path: decoded once, without empty segments, {@code .} and {@code ..}. Immutable.
 *
 * <p>A semicolon is an ordinary character: {@code friend/a;b=c} names the user {@code a;b=c}. An escape that is broken
 * or is no UTF-8 becomes U+FFFD, which no name contains.
 *
 * @param segments the decoded segments; one may contain a slash that was sent as {@code %2F}
 */
record CanonicalPath(List<String> segments) {

    /** No byte of UTF-8 (RFC 3629, section 1). */
    private static final int BROKEN = 0xFF;

    /** @param rawPath as sent, percent-encoded */
    static CanonicalPath of(String rawPath) {
        Deque<String> segments = new ArrayDeque<>();
        for (String raw : rawPath.split("/", -1)) {
            String segment = decode(raw);
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return new CanonicalPath(List.copyOf(segments));
    }

    /**
     * The path percent-encoded, without a slash at either end. A semicolon is encoded, so that no framework cuts the
     * path there.
     */
    String encoded() {
        return segments.stream().map(CanonicalPath::encode).collect(Collectors.joining("/"));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String raw) {
        byte[] sent = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] == '%') {
                decoded.write(octet(sent, i));
                i += 2;
            } else {
                decoded.write(sent[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int octet(byte[] sent, int percent) {
        int high = percent + 2 < sent.length ? Character.digit(sent[percent + 1], 16) : -1;
        int low = percent + 2 < sent.length ? Character.digit(sent[percent + 2], 16) : -1;
        return high < 0 || low < 0 ? BROKEN : high * 16 + low;
    }
}
