package kr.plusbot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** The reading of a body as text; the text {@code null} is read as null. A call that no interceptor of ours makes fails. */
final class FakeReading {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private InputStream stream;

    private FakeReading(InputStream stream, String contentLength) {
        this.stream = stream;
        if (contentLength != null && !contentLength.isEmpty()) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, contentLength);
        }
    }

    static ReaderInterceptorContext of(String body, String contentLength) {
        return of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), contentLength);
    }

    static ReaderInterceptorContext of(InputStream stream, String contentLength) {
        FakeReading reading = new FakeReading(stream, contentLength);
        return (ReaderInterceptorContext) Proxy.newProxyInstance(
                FakeReading.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (proxy, method, arguments) -> reading.answer(method, arguments));
    }

    private Object answer(Method method, Object[] arguments) throws IOException {
        switch (method.getName()) {
            case "proceed":
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return text.equals("null") ? null : text;
            case "getInputStream":
                return stream;
            case "setInputStream":
                stream = (InputStream) arguments[0];
                return null;
            case "getProperty":
                return null;
            case "getHeaders":
                return headers;
            default:
                throw new AssertionError("Nobody was expected to call " + method.getName());
        }
    }
}
