package kr.plusbot.core.dispatch;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.dispatch.AnnouncementStore.Change;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Writes changes in the order in which they came, many in one transaction, so that a crowd costs few commits. While the
 * database is away they wait. Safe across threads.
 */
final class WriteQueue {

    private static final SampledLog LOG = new SampledLog(WriteQueue.class);

    /** So many fit well into the 700 ms that the statements of a call may take. */
    private static final int BATCH = 50;

    private static final long AGAIN_MILLIS = 250;

    private final AnnouncementStore store;
    private final ScheduledExecutorService thread;

    /** What is not written yet. Guarded by this. */
    private final Deque<Entry> waiting = new ArrayDeque<>();

    /** How many of the first are being written. Guarded by this. */
    private int inFlight;

    /** Guarded by this. */
    private boolean closed;

    /** @param thread a single one; it may be closed, and then nothing is written any more */
    WriteQueue(AnnouncementStore store, ScheduledExecutorService thread) {
        this.store = store;
        this.thread = thread;
    }

    /** Writes a change soon. */
    Entry add(Change change) {
        Entry entry = new Entry(change);
        boolean idle;
        synchronized (this) {
            idle = waiting.isEmpty();
            waiting.add(entry);
        }
        if (idle) {
            flushAfter(0);
        }
        return entry;
    }

    /**
     * Takes a change back, if it is not written yet.
     *
     * @return how many rows it touched; 0 when it was taken back
     */
    CompletableFuture<Integer> withdraw(Entry entry) {
        boolean removed;
        synchronized (this) {
            boolean isBeingWritten = waiting.stream().limit(inFlight).anyMatch(entry::equals);
            entry.unwanted = isBeingWritten;
            removed = !isBeingWritten && waiting.remove(entry);
        }
        if (removed) {
            entry.rows.complete(0);
        }
        return entry.rows;
    }

    private void flushAfter(long millis) {
        try {
            thread.schedule(this::flush, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Nothing is written any more");
        }
    }

    /** Writes all that waits. Runs on one thread at a time. */
    void flush() {
        int most = BATCH;
        List<Entry> batch = next(most);
        while (!batch.isEmpty()) {
            try {
                write(batch);
                most = BATCH;
            } catch (DatabaseUnavailable e) {
                putBack(batch);
                flushAfter(AGAIN_MILLIS);
                return;
            } catch (Exception e) {
                putBack(batch);
                if (batch.size() == 1) {
                    giveUp(batch.get(0), e);
                }
                most = 1;
            }
            batch = next(most);
        }
    }

    /** Drops what waits. */
    synchronized void close() {
        closed = true;
    }

    private synchronized List<Entry> next(int most) {
        if (closed) {
            return List.of();
        }
        List<Entry> batch = waiting.stream().limit(most).toList();
        batch.forEach(entry -> entry.tried = true);
        inFlight = batch.size();
        return batch;
    }

    private void write(List<Entry> batch) throws Exception {
        List<Change> changes = new ArrayList<>();
        for (Entry entry : batch) {
            entry.change.prepare();
            changes.add(entry.change);
        }
        List<Integer> rows = store.write(changes);
        drop(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).rows.complete(rows.get(i));
        }
    }

    private synchronized void drop(int count) {
        for (int i = 0; i < count; i++) {
            waiting.remove();
        }
        inFlight = 0;
    }

    private void putBack(List<Entry> batch) {
        List<Entry> unwanted = batch.stream().filter(entry -> entry.unwanted).toList();
        synchronized (this) {
            inFlight = 0;
            waiting.removeAll(unwanted);
        }
        unwanted.forEach(entry -> entry.rows.complete(0));
    }

    private void giveUp(Entry entry, Exception why) {
        synchronized (this) {
            waiting.remove(entry);
        }
        LOG.log(Level.ERROR, "An announcement could not be written", why);
        entry.rows.complete(0);
    }

    /** A change on its way. */
    static final class Entry {

        private final Change change;

        /** How many rows it touched, once it is written; 0 when it cannot be. */
        private final CompletableFuture<Integer> rows = new CompletableFuture<>();

        /** Whether it may have been written although the database did not say so. */
        private volatile boolean tried;

        /** Whether it is taken back as soon as it is known not to be written. */
        private volatile boolean unwanted;

        private Entry(Change change) {
            this.change = change;
        }

        boolean mayBeWritten() {
            return tried;
        }

        CompletableFuture<Integer> rows() {
            return rows;
        }
    }
}
