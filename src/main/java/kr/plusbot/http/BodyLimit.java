package kr.plusbot.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
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

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new ClientErrorException(ErrorBody.response(413));
        }
        if (!isText(body)) {
            throw new BadInput("invalid json");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        Object entity = context.proceed();
        if (entity == null) {
            throw new BadInput("invalid json");
        }
        return entity;
    }

    /** A zero byte is no JSON in UTF-8, and would make Jackson read UTF-16 or UTF-32. */
    private static boolean isText(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
