package kr.plusbot.core.dispatch;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.plusbot.core.chat.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Where each user's messages stand in line: one is worked on at a time, the next when that one is answered or too late.
 * Safe across threads; bounded by the runs that are under way.
 */
@Singleton
final class UserQueues {

    /** More than a person types while one answer takes its time. */
    private static final int LONGEST = 8;

    private final ConcurrentMap<UserId, Place> last = new ConcurrentHashMap<>();

    /**
     * Puts a run at the end of its user's line.
     *
     * @return its place, or that of an unanswered run of the same text, which answers both; empty when the line is too long
     */
    Optional<Place> join(Run run) {
        UserId user = run.message().user();
        Place place = last.compute(user, (same, before) -> next(before, run));
        if (place.run != run) {
            return place.repeats(run) ? Optional.of(place) : Optional.empty();
        }
        run.answer().thenRun(() -> last.remove(user, place));
        return Optional.of(place);
    }

    private static Place next(@Nullable Place before, Run run) {
        if (before == null) {
            return new Place(run, null, 1);
        }
        boolean free = before.run.turnOver().isDone();
        if (before.repeats(run) || (!free && before.length == LONGEST)) {
            return before;
        }
        return new Place(run, before.run, free ? 1 : before.length + 1);
    }

    /**
     * A place in a line.
     *
     * @param run who stands there
     * @param before who is to be waited for; null when nobody is
     * @param length the line's length up to here
     */
    record Place(Run run, @Nullable Run before, int length) {

        private boolean repeats(Run other) {
            return !run.answer().isDone()
                    && run.message().kind() == other.message().kind()
                    && run.message().content().equals(other.message().content());
        }
    }
}
