package kr.plusbot.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A path as it is meant: decoded once, without empty segments, {@code .} and {@code ..}. Immutable.
 *
 * <p>A semicolon is an ordinary character: {@code friend/a;b=c} names the user {@code a;b=c}.
 *
 * @param segments the decoded segments; one may contain a slash that was sent as {@code %2F}
 */
record CanonicalPath(List<String> segments) {

    /**
     * @param rawPath as sent, percent-encoded
     * @throws BadInput when an escape is broken or does not give UTF-8
     */
    static CanonicalPath of(String rawPath) {
        Deque<String> segments = new ArrayDeque<>();
        for (String raw : rawPath.split("/")) {
            String segment = decode(raw);
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return new CanonicalPath(List.copyOf(segments));
    }

    /** The path percent-encoded, without a slash at either end. A semicolon is encoded, so that no framework cuts there. */
    String encoded() {
        return segments.stream()
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
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
        return utf8(decoded.toByteArray());
    }

    private static int octet(byte[] sent, int percent) {
        int high = percent + 2 < sent.length ? Character.digit(sent[percent + 1], 16) : -1;
        int low = percent + 2 < sent.length ? Character.digit(sent[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadInput("invalid path");
        }
        return high * 16 + low;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("invalid path");
        }
    }
}
