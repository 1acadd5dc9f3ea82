package kr.plusbot.core.dispatch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.dialogue.FixedReplies;
import kr.plusbot.platform.runtime.CallId;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/**
 * The work on one message. Its {@link #answer} always completes normally once the work ends: whatever it throws becomes an
 * apology and one log entry. Safe across threads.
 */
public final class Run implements Runnable {

    private static final SampledLog LOG = new SampledLog(Run.class);

    private final Supplier<String> name;
    private final IncomingMessage message;
    private final FutureTask<Reply> task;
    private final CompletableFuture<Reply> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> turnOver = new CompletableFuture<>();
    /** Kakao's id of the call that asked for this; null when there is none. */
    private final @Nullable String call = CallId.current();

    private volatile boolean late;

    /** @param name what works; asked for when the log tells of it */
    public Run(Supplier<String> name, IncomingMessage message, Work work) {
        this.name = name;
        this.message = message;
        this.task = new FutureTask<>(() -> work.reply(this)) {
            @Override
            protected void done() {
                end(outcome(this));
            }
        };
    }

    @Override
    public void run() {
        String before = CallId.swap(call);
        try {
            task.run();
        } finally {
            CallId.swap(before);
        }
    }

    /** The reply, or the apology. */
    CompletableFuture<Reply> answer() {
        return answer;
    }

    /** What is worked on. */
    IncomingMessage message() {
        return message;
    }

    /** Whether that run's message says the same, and nothing that is meant anew each time. */
    boolean hasTextOf(Run other) {
        return message.kind() == other.message.kind()
                && message.content().equals(other.message.content())
                && !SharedWords.isCounted(message.content());
    }

    /** Completes when the user's next message may be worked on: this one is answered, or too late. */
    CompletableFuture<Void> turnOver() {
        return turnOver;
    }

    /** Whether the user was told to fetch the answer later. */
    boolean isLate() {
        return late;
    }

    /** Lets the user's next message go ahead. */
    public void beLate() {
        late = true;
        turnOver.complete(null);
    }

    /** Waits for the answer, but not longer than this. */
    boolean endsWithin(Duration time) {
        try {
            answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never a failure", e);
        }
    }

    /** Interrupts work that has not ended. Work that ignores the interrupt keeps its thread. */
    void abandon() {
        if (task.cancel(true)) {
            LOG.log(Level.WARNING, "{0} did not end in time and was interrupted", name.get());
        }
    }

    /** Answers without having worked. */
    void refuse(Reply reply) {
        end(reply);
    }

    private void end(Reply reply) {
        answer.complete(reply);
        turnOver.complete(null);
    }

    private Reply outcome(FutureTask<Reply> ended) {
        try {
            Reply reply = ended.get();
            return reply == null ? apology(new NullPointerException("the command answered null")) : reply;
        } catch (CancellationException e) {
            return FixedReplies.APOLOGY;
        } catch (ExecutionException e) {
            return apology(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw new IllegalStateException("a finished task does not wait", e);
        }
    }

    private Reply apology(Throwable cause) {
        LOG.log(Level.ERROR, name.get() + " failed", cause);
        return FixedReplies.APOLOGY;
    }

    /** What is to be done for a message. */
    @FunctionalInterface
    public interface Work {
        /** The reply; the run tells whether somebody still waits for it. */
        Reply reply(Run run) throws Exception;
    }
}
