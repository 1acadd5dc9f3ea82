package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection that knows since when its call waits to be read. For its first call that is since the connection was accepted,
 * unless the caller let the open connection rest for longer than {@value #REST_SECONDS} s. Safe across threads.
 */
final class EmbeddedChannel extends NioChannel {

    /** A caller who has something to say says it sooner; with a crowd before it, it is read as late as that. */
    private static final int REST_SECONDS = 1;

    private final LongSupplier nanos;
    private final LongSupplier taken;
    private OptionalLong accepted = OptionalLong.empty();
    private long handedOver;
    private OptionalLong waiting = OptionalLong.empty();

    /**
     * @param nanos the clock, as {@link System#nanoTime}
     * @param taken when the connection was accepted that is handed over, by the same clock
     */
    EmbeddedChannel(SocketBufferHandler buffers, LongSupplier nanos, LongSupplier taken) {
        super(buffers);
        this.nanos = nanos;
        this.taken = taken;
    }

    /** Called by Tomcat, in the thread that accepts, with each connection that is handed over, since it uses a channel again. */
    @Override
    public void reset(SocketChannel connection, NioSocketWrapper wrapper) throws IOException {
        super.reset(connection, wrapper);
        accepted();
    }

    synchronized void accepted() {
        accepted = OptionalLong.of(taken.getAsLong());
        handedOver = nanos.getAsLong();
        waiting = OptionalLong.empty();
    }

    /** There is something to read. */
    synchronized void readable() {
        if (waiting.isEmpty()) {
            long now = nanos.getAsLong();
            waiting = accepted.isPresent() && now - handedOver <= TimeUnit.SECONDS.toNanos(REST_SECONDS)
                    ? accepted
                    : OptionalLong.of(now);
        }
    }

    /** Since when the call waits that is read now; empty when it came with the call before it. Forgets it. */
    synchronized OptionalLong takeWaiting() {
        OptionalLong since = waiting;
        accepted = OptionalLong.empty();
        waiting = OptionalLong.empty();
        return since;
    }
}
