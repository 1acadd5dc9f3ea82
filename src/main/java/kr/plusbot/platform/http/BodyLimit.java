package kr.plusbot.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lets only bodies through that are JSON's encoding and not too long: strict UTF-8, at most {@value #MOST} bytes. */
@Singleton
public final class BodyLimit implements ReaderInterceptor {

    /** In bytes. A chat message has about 4,000 at the most (auto-reply manual, section 5.1); a skill payload some more. */
    static final int MOST = 64 * 1024;

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = read(context);
        if (body.length > MOST) {
            throw new ClientErrorException(ErrorBody.response(413));
        }
        if (!isText(body)) {
            throw new BadInput("invalid json");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        Object entity = context.proceed();
        if (entity == null) {
            throw new BadInput("unexpected json");
        }
        return entity;
    }

    /** The whole body; of one that is too long, one byte too many. */
    private static byte[] read(ReaderInterceptorContext context) {
        int announced = announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        try {
            return context.getInputStream().readNBytes(announced + 1);
        } catch (IOException e) {
            throw new BadInput("incomplete body");
        }
    }

    /** How long the caller says the body is, so that a short one takes a short array; without his word, all it may be. */
    private static int announced(String contentLength) {
        try {
            return contentLength == null ? MOST : (int) Math.min(Long.parseLong(contentLength), MOST);
        } catch (NumberFormatException e) {
            return MOST;
        }
    }

    /** A zero byte is no JSON in UTF-8, and would make Jackson read UTF-16 or UTF-32. */
    private static boolean isText(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0 && (text.indexOf(REPLACEMENT) < 0 || isStrictUtf8(body));
    }

    /** Tells a replacement character that was sent from one that stands for broken bytes. */
    private static boolean isStrictUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
