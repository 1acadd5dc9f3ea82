package kr.plusbot.chat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One command at work on one message. Its {@link #answer} always completes normally once the command ends: whatever the
 * command throws becomes an apology and one log entry. Safe across threads.
 */
final class Run extends FutureTask<Reply> {

    /** What a user reads when a command fails. */
    static final Reply APOLOGY = Reply.of("죄송해요. 지금은 처리하지 못했어요. 잠시 후 다시 보내 주세요.");

    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private final CommandRegistry.Match match;
    private final CompletableFuture<Reply> answer = new CompletableFuture<>();

    Run(CommandRegistry.Match match) {
        super(match::reply);
        this.match = match;
    }

    /** The command's reply, or the apology. */
    CompletableFuture<Reply> answer() {
        return answer;
    }

    /** Who waits for the answer. */
    UserId user() {
        return match.message().user();
    }

    /** Waits for the answer, but not longer than this. */
    boolean endsWithin(Duration patience) {
        try {
            answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Interrupts a command that has not ended. One that ignores the interrupt keeps its thread. */
    void abandon() {
        if (cancel(true)) {
            LOG.log(
                    Level.WARNING,
                    "Command {0} did not end in time and was interrupted",
                    match.command().name());
        }
    }

    @Override
    protected void done() {
        answer.complete(outcome());
    }

    private Reply outcome() {
        try {
            Reply reply = get();
            return reply == null ? apology(new NullPointerException("the command answered null")) : reply;
        } catch (CancellationException e) {
            return APOLOGY;
        } catch (ExecutionException e) {
            return apology(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("a finished task does not wait", e);
        }
    }

    private Reply apology(Throwable cause) {
        LOG.log(Level.ERROR, "Command " + match.command().name() + " failed", cause);
        return APOLOGY;
    }
}
