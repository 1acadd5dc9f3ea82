package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import org.jspecify.annotations.Nullable;

/** Puts what a user is to be told before the answer to their message; in their own chat, not in a room. Safe across threads. */
@Singleton
public final class News {

    private final @Nullable JdbcNotices notices;
    private final @Nullable WaitingPeople waiting;
    private final @Nullable JdbcPeople people;

    @Inject
    public News(JdbcNotices notices, WaitingPeople waiting, JdbcPeople people) {
        this.notices = notices;
        this.waiting = waiting;
        this.people = people;
    }

    private News() {
        this.notices = null;
        this.waiting = null;
        this.people = null;
    }

    /** There is never any. */
    public static News none() {
        return new News();
    }

    /** What may be told with the answer to a message; empty when there is nothing to tell. */
    public Optional<Telling> of(IncomingMessage message) {
        if (notices == null || waiting == null || people == null) {
            return Optional.empty();
        }
        boolean may = !message.isInRoom()
                && !message.is(Circumstance.OVERHEARD)
                && waiting.mayInclude(message.sender().ids());
        return may ? Optional.of(new Telling(notices, people, message.sender())) : Optional.empty();
    }
}
