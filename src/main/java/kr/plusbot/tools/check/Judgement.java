package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Kakao makes of an answer. Immutable.
 *
 * @param shown what reaches the user, cut as Kakao cuts it: a keyboard's or a message's JSON; null when nothing does
 */
public record Judgement(Outcome outcome, @Nullable JsonNode shown, List<Finding> findings) {

    /** What becomes of an answer. */
    public enum Outcome {
        /** The user sees it. */
        SHOWN,
        /** It came too late, or not with status 200; the user reads that the bot does not answer. */
        NO_ANSWER,
        /** It is not what the manual describes; the user reads {@code wrong message format}. */
        WRONG_FORMAT
    }
}
