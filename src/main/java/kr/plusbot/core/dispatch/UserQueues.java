package kr.plusbot.core.dispatch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.plusbot.core.chat.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * The queue of each user's messages, in each of their chats. One message is worked on at a time. The next one follows when that one is answered
 * or late. Safe across threads; bounded by the runs that are under way.
 */
@Singleton
final class UserQueues {

    /** More than a person types while one answer takes its time. */
    private static final int LONGEST = 8;

    /** The runs of each user that are not answered yet, in the order of their messages. The lists are immutable. */
    private final ConcurrentMap<ChatId, List<Run>> unanswered = new ConcurrentHashMap<>();

    /**
     * Starts a run, at once or when its user's run before is answered or too late.
     *
     * @param start called once if this run is to answer
     * @return the run that answers: this one, or the user's last if that has the same text; empty when too many wait
     */
    Optional<Run> join(Run run, Consumer<Run> start) {
        ChatId chat = run.message().sender().chat();
        List<Run> queue = unanswered.compute(chat, (same, runs) -> with(run, open(runs)));
        Run last = queue.get(queue.size() - 1);
        if (last != run) {
            return last.hasTextOf(run) ? Optional.of(last) : Optional.empty();
        }
        run.answer().thenRun(() -> unanswered.computeIfPresent(chat, (same, runs) -> emptyToNull(open(runs))));
        startInTurn(run, waiting(queue.subList(0, queue.size() - 1)), start);
        return Optional.of(run);
    }

    private static void startInTurn(Run run, List<Run> before, Consumer<Run> start) {
        if (before.isEmpty()) {
            start.accept(run);
        } else {
            before.get(before.size() - 1).turnOver().thenRun(() -> start.accept(run));
        }
    }

    /** The queue with this run at its end; unchanged when its last has the same text, or too many wait. */
    private static List<Run> with(Run run, List<Run> queue) {
        boolean repeats = !queue.isEmpty() && queue.get(queue.size() - 1).hasTextOf(run);
        return repeats || waiting(queue).size() == LONGEST
                ? queue
                : Stream.concat(queue.stream(), Stream.of(run)).toList();
    }

    /** The runs that the user still waits for. */
    private static List<Run> open(@Nullable List<Run> queue) {
        return queue == null
                ? List.of()
                : queue.stream().filter(run -> !run.answer().isDone()).toList();
    }

    /**
     * The runs that others wait for. A run that is late lets the next one go ahead, although it is not answered yet.
     */
    private static List<Run> waiting(List<Run> queue) {
        return queue.stream().filter(run -> !run.turnOver().isDone()).toList();
    }

    private static @Nullable List<Run> emptyToNull(List<Run> queue) {
        return queue.isEmpty() ? null : queue;
    }
}
