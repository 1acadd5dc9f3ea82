package kr.plusbot.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The server's side of one connection, with the steps that faults are made of. Used by one thread. */
public final class FaultConnection {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Socket socket;
    private final AtomicLong sent;
    private final StringBuilder request = new StringBuilder();
    private final CountDownLatch never = new CountDownLatch(1);

    FaultConnection(Socket socket, AtomicLong sent) {
        this.socket = socket;
        this.sent = sent;
    }

    /** The request's first line and headers, read when first asked for. It has no body. */
    public String readRequest() throws IOException {
        return request.isEmpty() ? readNextRequest() : request.toString();
    }

    /** Reads another request on the same connection. */
    public String readNextRequest() throws IOException {
        request.setLength(0);
        InputStream in = socket.getInputStream();
        while (request.indexOf(END_OF_HEADERS) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the other side sends no more");
            }
            request.append((char) next);
        }
        return request.toString();
    }

    /** Sends text as UTF-8. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes at once. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        sent.addAndGet(bytes.length);
    }

    /** Sends bytes one by one. */
    public void drip(byte[] bytes, Duration pause) throws IOException, InterruptedException {
        for (byte next : bytes) {
            send(new byte[] {next});
            pause(pause);
        }
    }

    /** Lets time pass. */
    public void pause(Duration pause) throws InterruptedException {
        if (never.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("nobody opens this latch");
        }
    }

    /** Does nothing until the other side closes the connection. */
    public void awaitClose() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Ends the connection by RST instead of FIN. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
