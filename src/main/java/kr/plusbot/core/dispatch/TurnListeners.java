package kr.plusbot.core.dispatch;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.TurnListener;
import kr.plusbot.platform.runtime.SampledLog;

/** Those who are told what is said in users' own chats. Immutable and safe across threads. */
@Singleton
final class TurnListeners {

    private static final SampledLog LOG = new SampledLog(TurnListeners.class);

    private final List<TurnListener> all;

    @Inject
    TurnListeners(@Any Instance<TurnListener> all) {
        this(all.stream().toList());
    }

    TurnListeners(List<TurnListener> all) {
        this.all = List.copyOf(all);
    }

    /** Has them told once the answer is there; before anybody reads it. */
    CompletableFuture<Reply> follow(IncomingMessage message, CompletableFuture<Reply> answer) {
        if (all.isEmpty() || message.isInRoom() || message.is(Circumstance.OVERHEARD)) {
            return answer;
        }
        return answer.thenApply(reply -> {
            all.forEach(listener -> tell(listener, message, reply));
            return reply;
        });
    }

    private static void tell(TurnListener listener, IncomingMessage message, Reply reply) {
        try {
            listener.answered(message, reply);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What was said was not noted", e);
        }
    }
}
