package kr.plusbot.shop.console;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.order.Board;

/**
 * Tells open pages that the board has changed, and nothing else: a page that misses it loses nothing. Each process asks the database once a second
 * while somebody looks, so it does not matter which replica took an order. While the database is away nothing is told, and the pages see that
 * the line is cut. Safe across threads.
 */
@Singleton
final class BoardStreams {

    private static final SampledLog LOG = new SampledLog(BoardStreams.class);

    private static final int MOST = 64;

    /** Of one who is signed in: some browsers open only six connections to one place. */
    private static final int MOST_OF_A_VISIT = 4;

    private static final long PERIOD_MILLIS = 1_000;

    private final Board board;
    private final List<BoardStream> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("board"));
    private boolean looks;

    @Inject
    BoardStreams(Board board) {
        this.board = board;
    }

    @PreDestroy
    void stop() {
        DaemonThreads.end(thread);
        open.forEach(BoardStream::close);
        open.clear();
    }

    /** @return whether there is room for it; of one visit the oldest makes room */
    synchronized boolean add(BoardStream stream) {
        if (!looks) {
            looks = true;
            thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
        List<BoardStream> same =
                open.stream().filter(its -> its.visit().equals(stream.visit())).toList();
        if (same.size() >= MOST_OF_A_VISIT) {
            drop(same.get(0));
        } else if (open.size() >= MOST) {
            return false;
        }
        open.add(stream);
        lookSoon();
        return true;
    }

    /** Looks at once, since something has changed here. */
    void lookSoon() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The board is closed", e);
        }
    }

    private void look() {
        long now = System.nanoTime();
        open.stream().filter(its -> its.isOver(now)).forEach(this::drop);
        open.stream().map(BoardStream::bot).distinct().forEach(bot -> look(bot, now));
    }

    private void look(BotId bot, long now) {
        try {
            long cursor = board.cursor(bot);
            open.stream().filter(its -> its.bot().equals(bot)).forEach(its -> its.tell(cursor, now));
        } catch (DatabaseUnavailable | RuntimeException e) {
            LOG.log(Level.DEBUG, "Nobody is told how the board is", e);
        }
    }

    private void drop(BoardStream stream) {
        open.remove(stream);
        stream.close();
    }
}
