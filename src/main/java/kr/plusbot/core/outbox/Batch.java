package kr.plusbot.core.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;

/**
 * People who are spoken to in one call. The process that got it makes that call once, and no other does. Immutable.
 *
 * @param to at least one, at most {@link Calls#MOST}
 * @param waited how long the oldest notice has been due
 */
public record Batch(BotId bot, UUID id, List<Recipient> to, Duration waited) {

    /** Copies the list. */
    public Batch {
        to = List.copyOf(to);
    }
}
