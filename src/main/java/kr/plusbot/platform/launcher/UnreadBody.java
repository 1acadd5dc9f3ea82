package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** What the application left of a request's body; it may have closed the stream. Used by one thread. */
final class UnreadBody implements ApplicationBufferHandler {

    /** In bytes, as the application's own limit. More than this is not skipped. */
    private static final int MOST = 64 * 1024;

    private final Request request;
    private ByteBuffer skipped = ByteBuffer.allocate(0);

    UnreadBody(Request request) {
        this.request = request;
    }

    /** Skips what has arrived, without waiting for more; says whether that was all. */
    boolean skip() throws IOException {
        int bytes = 0;
        int more = 0;
        while (more >= 0 && !isAtEnd() && bytes < MOST && request.getContentLengthLong() > 0 && hasArrived()) {
            more = request.doRead(this);
            bytes += more;
        }
        return isAtEnd();
    }

    private boolean isAtEnd() {
        AtomicBoolean end = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, end);
        return end.get();
    }

    /** Whether something is there to be read at once. Asks the connection, too. */
    private boolean hasArrived() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        skipped = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return skipped;
    }

    @Override
    public void expand(int size) {}
}
