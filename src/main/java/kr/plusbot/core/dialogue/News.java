package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;

/** Puts what a user is to be told before the answer to their message; in their own chat, not in a room. Safe across threads. */
@Singleton
public final class News {

    private final Optional<Source> source;

    @Inject
    public News(JdbcNotices notices, WaitingPeople waiting, JdbcPeople people) {
        this(Optional.of(new Source(notices, waiting, people)));
    }

    private News(Optional<Source> source) {
        this.source = source;
    }

    /** There is never any. */
    public static News none() {
        return new News(Optional.empty());
    }

    /** What may be told with the answer to a message; empty when there is nothing to tell. */
    public Optional<Telling> of(IncomingMessage message) {
        return source.filter(its -> !message.isInRoom() && !message.is(Circumstance.OVERHEARD))
                .filter(its -> its.waiting().mayInclude(message.sender().ids()))
                .map(its -> new Telling(its.notices(), its.people(), message.sender()));
    }

    /** Where news come from. Immutable. */
    private record Source(JdbcNotices notices, WaitingPeople waiting, JdbcPeople people) {}
}
