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
 * @param anyHour whether the bot may say it first at night, too: it is about what the person waits for
 */
public record Notice(
        UserId person, String subject, long step, String words, Instant due, Instant until, boolean anyHour) {

    /** Makes the words storable. */
    public Notice {
        words = Texts.storable(words);
    }

    /** A notice that is not said first at night. */
    public Notice(UserId person, String subject, long step, String words, Instant due, Instant until) {
        this(person, subject, step, words, due, until, false);
    }

    /** This notice, to be said first at night, too. */
    public Notice atAnyHour() {
        return new Notice(person, subject, step, words, due, until, true);
    }

    /** Hides the words, since they belong in no log. */
    @Override
    public String toString() {
        return "Notice[" + subject + ", " + step + "]";
    }
}
