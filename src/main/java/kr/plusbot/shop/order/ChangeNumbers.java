package kr.plusbot.shop.order;

import kr.plusbot.core.chat.BotId;
import org.jdbi.v3.core.Handle;

/** The numbers of one bot's changes, each greater than those before, within one transaction. It runs on H2 and on PostgreSQL. */
final class ChangeNumbers {

    private final Handle handle;
    private final BotId bot;

    ChangeNumbers(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
    }

    /** The number of the latest change. */
    long latest() {
        return handle.createQuery("SELECT last FROM counter_change WHERE bot = :bot")
                .bind("bot", bot.name())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /**
     * The number of a change. Nobody else can make one at this bot until this transaction ends. Taken before an order's row is
     * locked: who holds an order must not wait for this.
     */
    long next() {
        if (!raise()) {
            handle.createUpdate("INSERT INTO counter_change (bot, last) VALUES (:bot, 0) ON CONFLICT DO NOTHING")
                    .bind("bot", bot.name())
                    .execute();
            raise();
        }
        return latest();
    }

    private boolean raise() {
        return handle.createUpdate("UPDATE counter_change SET last = last + 1 WHERE bot = :bot")
                        .bind("bot", bot.name())
                        .execute()
                == 1;
    }
}
