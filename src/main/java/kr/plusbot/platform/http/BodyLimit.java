package kr.plusbot.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Refuses bodies that are no strict UTF-8 or have more than {@value #MOST} bytes. Safe across threads. */
@Singleton
public final class BodyLimit implements ReaderInterceptor {

    /** In bytes. A chat message has about 4,000 at the most (auto-reply manual, section 5.1); a skill payload some more. */
    static final int MOST = 64 * 1024;

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

    /** The whole body. Of a body that is too long, it reads one byte more than the limit. */
    private static byte[] read(ReaderInterceptorContext context) {
        int announced = announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        try {
            return context.getInputStream().readNBytes(announced + 1);
        } catch (IOException e) {
            throw new BadInput("incomplete body");
        }
    }

    /**
     * The length that the caller announces, so that a short body takes a short array; the limit when they announce
     * none.
     */
    private static int announced(String contentLength) {
        try {
            return contentLength == null ? MOST : (int) Math.min(Long.parseLong(contentLength), MOST);
        } catch (NumberFormatException e) {
            return MOST;
        }
    }

    /**
     * Whether the bytes are UTF-8 without a zero. JSON in UTF-8 has none, and Jackson would read UTF-16 or UTF-32 instead.
     */
    private static boolean isText(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return text.chars().noneMatch(character -> character == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
