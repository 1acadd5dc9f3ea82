package kr.plusbot.shop.faq;

import java.time.Instant;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * What customers said and nothing answered, for the shop to make questions or aliases of. It is counted by its normal form, without
 * the person, for 30 days, and at most 10,000 forms of a bot. Safe across threads and replicas.
 */
public interface Unanswered {

    /**
     * The forms that came most, at least twice: one that came once may hold a name.
     *
     * @param most how many
     */
    List<Form> most(BotId bot, int most) throws DatabaseUnavailable;

    /** Counts a form no longer, once the shop has an answer. It begins anew if it comes again. */
    void forget(BotId bot, String form) throws DatabaseUnavailable;

    /**
     * One form. Immutable.
     *
     * @param text in small letters, without signs; {@code 0} stands for each digit
     * @param times how often it came; the same person counts once a day
     * @param last when it came last
     */
    record Form(String text, int times, Instant last) {}
}
