package kr.plusbot.shop.console;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;

/**
 * One open page that is told when the board changes. Used by one thread after it was made.
 *
 * <p>What it sends is short, and its life too, so that all of it fits into the socket's buffer: a page that reads nothing holds nobody up.
 */
final class BoardStream {

    /** A page takes silence of 10 s for a cut line. */
    static final Duration HEARTBEAT = Duration.ofSeconds(4);

    /** The page comes back by itself. Meanwhile the bot notices a member who lost the right to look. */
    static final Duration LIFE = Duration.ofMinutes(5);

    /** In milliseconds: how soon a browser comes back. */
    private static final long BACK = 1_000;

    private static final System.Logger LOG = System.getLogger(BoardStream.class.getName());

    private final BotId bot;
    private final String visit;
    private final SseEventSink sink;
    private final Sse sse;
    private final long opened;
    private long told = -1;
    private long spoke;
    private volatile boolean failed;

    /**
     * @param visit the {@linkplain kr.plusbot.shop.staff.Visit#key key} of the member who looks
     * @param now in nanoseconds, as of {@link System#nanoTime}
     */
    BoardStream(BotId bot, String visit, SseEventSink sink, Sse sse, long now) {
        this.bot = bot;
        this.visit = visit;
        this.sink = sink;
        this.sse = sse;
        this.opened = now;
        this.spoke = now;
    }

    BotId bot() {
        return bot;
    }

    String visit() {
        return visit;
    }

    /** Tells where the board is, if that is news, or nothing was told for a while. */
    void tell(long cursor, long now) {
        if (cursor != told || now - spoke >= HEARTBEAT.toNanos()) {
            told = cursor;
            spoke = now;
            send(cursor);
        }
    }

    private void send(long cursor) {
        OutboundSseEvent event = sse.newEventBuilder()
                .name("cursor")
                .data(String.class, String.valueOf(cursor))
                .reconnectDelay(BACK)
                .build();
        try {
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null) {
                    fail(failure);
                }
            });
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        LOG.log(Level.DEBUG, "A page has gone", failure);
        failed = true;
    }

    /** Whether nobody listens any more, or for long enough. */
    boolean isOver(long now) {
        return failed || sink.isClosed() || now - opened >= TimeUnit.SECONDS.toNanos(LIFE.toSeconds());
    }

    void close() {
        try {
            sink.close();
        } catch (RuntimeException e) {
            fail(e);
        }
    }
}
