package kr.plusbot.core.chat;

import java.time.Instant;

/**
 * Something that a user is to be told without having asked. Immutable.
 *
 * @param person to be told
 * @param subject what it is about, such as one order; the same subject's later steps replace the earlier ones
 * @param step counts what happens to the subject; one notice of each step
 * @param words the user reads, polite and short
 * @param due not to be told before
 * @param until not to be told then or later: it is no news any more
 */
public record Notice(UserId person, String subject, long step, String words, Instant due, Instant until) {

    /** Makes the words storable. */
    public Notice {
        words = Texts.storable(words);
    }

    /** Hides the words, since they belong in no log. */
    @Override
    public String toString() {
        return "Notice[" + subject + ", " + step + "]";
    }
}
