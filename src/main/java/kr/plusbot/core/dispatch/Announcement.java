package kr.plusbot.core.dispatch;

import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is announced, or soon may be, from its row's first write to the row's end. Safe across threads.
 *
 * <p>Where the database has not taken the row in time the answer is announced, delivered and kept without it.
 */
final class Announcement implements LateAnswer {

    private final String id;
    private final Sender sender;
    private final CompletableFuture<Reply> answer;
    private final Announcements all;

    /** The row's first write; null when another process made it. */
    private final WriteQueue.@Nullable Entry note;

    /** Whether the user may have been told. Guarded by this. */
    private boolean announced;

    /** Whether nobody will look for the row. Guarded by this. */
    private boolean withoutRow;

    /** Whether no channel delivers the answer any more. Guarded by this. */
    private boolean delivered;

    /** Whether the answer lies behind its button. Guarded by this. */
    private boolean stored;

    /** @param toDeliver whether a channel delivers the answer */
    Announcement(
            String id,
            Sender sender,
            CompletableFuture<Reply> answer,
            boolean toDeliver,
            Announcements all,
            WriteQueue.@Nullable Entry note) {
        this.id = id;
        this.sender = sender;
        this.answer = answer;
        this.all = all;
        this.delivered = !toDeliver;
        this.note = note;
        this.announced = note == null;
    }

    String id() {
        return id;
    }

    Sender sender() {
        return sender;
    }

    @Override
    public CompletableFuture<Reply> answer() {
        return answer;
    }

    /** Whether the row is written. */
    boolean isNoted() {
        return note == null || note.rows().getNow(0) == 1;
    }

    /** The user reads that the answer comes later. */
    synchronized void announce() {
        announced = true;
    }

    /** The run has ended. If nobody was told of a late answer, nobody needs the row. */
    synchronized void ended() {
        if (!announced) {
            withoutRow = true;
            hasRow().thenAccept(has -> all.end(this));
        }
    }

    /** Whether there is a row for others to find; from then on there is one only if this says so. */
    CompletableFuture<Boolean> hasRow() {
        if (note == null) {
            return CompletableFuture.completedFuture(true);
        }
        return all.withdraw(note).thenApply(rows -> {
            if (rows == 0 && note.mayBeWritten()) {
                all.end(this);
            }
            return rows == 1;
        });
    }

    @Override
    public CompletableFuture<Boolean> claim() {
        if (all.isHandedOver()) {
            return CompletableFuture.completedFuture(false);
        }
        synchronized (this) {
            if (withoutRow) {
                return CompletableFuture.completedFuture(true);
            }
        }
        return hasRow().thenCompose(has -> has ? all.claim(this) : CompletableFuture.completedFuture(true));
    }

    @Override
    public synchronized void delivered() {
        delivered = true;
        endIfDone();
    }

    /** The answer is where its user finds it. */
    synchronized void stored() {
        stored = true;
        endIfDone();
    }

    private void endIfDone() {
        if (delivered && stored) {
            all.done(this);
        }
    }
}
