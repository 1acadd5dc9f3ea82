package kr.plusbot.shop.question;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.plusbot.core.chat.UserId;

/**
 * A question that nobody has answered yet. Immutable.
 *
 * @param words as the customer put them
 * @param seen whether somebody behind the counter has read it
 */
public record Question(UUID id, UserId person, Instant asked, String words, boolean seen) {

    /** What the board calls the customer: enough to tell two of them apart, too little to know anybody. */
    public String customer() {
        return "손님 "
                + person.id().substring(Math.max(0, person.id().length() - 3)).toUpperCase(Locale.ROOT);
    }

    /** Hides the words, since they belong in no log. */
    @Override
    public String toString() {
        return "Question[" + id + "]";
    }
}
