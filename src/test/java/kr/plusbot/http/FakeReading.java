package kr.plusbot.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** The reading of a body as text; the text {@code null} is read as null. */
final class FakeReading implements ReaderInterceptorContext {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private InputStream stream;

    FakeReading(InputStream stream, String contentLength) {
        this.stream = stream;
        if (contentLength != null && !contentLength.isEmpty()) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, contentLength);
        }
    }

    FakeReading(String body, String contentLength) {
        this(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), contentLength);
    }

    @Override
    public Object proceed() throws IOException {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        return text.equals("null") ? null : text;
    }

    @Override
    public InputStream getInputStream() {
        return stream;
    }

    @Override
    public void setInputStream(InputStream is) {
        stream = is;
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return headers;
    }

    @Override
    public Object getProperty(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.util.Collection<String> getPropertyNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setProperty(String name, Object object) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProperty(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Annotation[] getAnnotations() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAnnotations(Annotation[] annotations) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<?> getType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setType(Class<?> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Type getGenericType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setGenericType(Type genericType) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaType getMediaType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMediaType(MediaType mediaType) {
        throw new UnsupportedOperationException();
    }
}
