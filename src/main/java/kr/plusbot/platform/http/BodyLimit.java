package kr.plusbot.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Refuses bodies that are no strict UTF-8, have more than {@value #MOST} bytes, or come in pieces for longer than
 * {@value #SECONDS} s. Safe across threads.
 */
@Singleton
public final class BodyLimit implements ReaderInterceptor {

    /** In bytes. A chat message has about 4,000 at the most (auto-reply manual, section 5.1); a skill payload some more. */
    static final int MOST = 64 * 1024;

    /** The property of a request whose body was read before. */
    static final String READ = BodyLimit.class.getName();

    /** For a whole body. Kakao sends one at once and waits 5 s for the answer. */
    static final int SECONDS = 2;

    private final LongSupplier nanos;

    @Inject
    BodyLimit() {
        this(System::nanoTime);
    }

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    BodyLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getProperty(READ) instanceof byte[] before ? before : read(context);
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
    private byte[] read(ReaderInterceptorContext context) {
        int announced = announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        try {
            return read(context.getInputStream(), announced + 1);
        } catch (IOException e) {
            throw new BadInput("incomplete body");
        }
    }

    /**
     * Up to so many bytes. A caller who sends nothing is dropped by the server; this drops one who sends byte by byte.
     *
     * @throws ClientErrorException (408) when they come in pieces for too long
     */
    byte[] read(InputStream in, int most) throws IOException {
        byte[] room = new byte[most];
        long start = nanos.getAsLong();
        int length = 0;
        int more;
        while (length < room.length && (more = in.read(room, length, room.length - length)) >= 0) {
            length += more;
            if (nanos.getAsLong() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new ClientErrorException(Response.fromResponse(ErrorBody.response(408))
                        .header("Connection", "close")
                        .build());
            }
        }
        return Arrays.copyOf(room, length);
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
