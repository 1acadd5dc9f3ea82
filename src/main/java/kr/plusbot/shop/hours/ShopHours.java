package kr.plusbot.shop.hours;

import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * When the shop of a bot is open, by its file and the clock in Seoul, and by what the shop says of today. Safe across threads and
 * replicas.
 */
public interface ShopHours {

    /**
     * Whether it is open now. A shop that wrote down no hours is open unless it stopped for today. While the database is away, nobody knows
     * of a stop: then the file alone counts, and no order can be placed anyway.
     */
    OpenState now(BotId bot);

    /**
     * Takes no more orders until the next day's first opening; without written hours until midnight.
     *
     * @return how it is then
     */
    OpenState stopToday(BotId bot) throws DatabaseUnavailable;

    /**
     * Takes orders again, by the hours in the file.
     *
     * @return how it is then
     */
    OpenState resume(BotId bot) throws DatabaseUnavailable;

    /**
     * Answers a question about the hours.
     *
     * @param question the customer's words, by which the answer tells of a day or of the week
     * @return empty when the shop wrote down no hours
     */
    Optional<String> answer(BotId bot, String question);
}
