package kr.plusbot.core.dispatch;

import java.util.Locale;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.dialogue.FixedReplies;

/** What became of a message. */
enum Outcome {

    /** It has its answer. */
    ANSWERED,
    /** Its answer was only announced. */
    LATE,
    /** What worked on it failed. */
    APOLOGY,
    /** It was not worked on: there was too much to do, or too much failed. */
    BUSY,
    /** The database was away. */
    UNAVAILABLE;

    /** Told by the replies that the bot gives in place of an answer. */
    static Outcome of(Reply reply) {
        if (reply.equals(LateAnswers.NOT_YET)) {
            return LATE;
        }
        if (reply.equals(FixedReplies.APOLOGY)) {
            return APOLOGY;
        }
        if (reply.equals(FixedReplies.BUSY) || reply.equals(FixedReplies.RESTING)) {
            return BUSY;
        }
        return reply.equals(FixedReplies.NO_MEMORY) ? UNAVAILABLE : ANSWERED;
    }

    /** The outcome in the measures. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
