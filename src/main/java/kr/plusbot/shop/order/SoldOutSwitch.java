package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.menu.SoldOut;

/**
 * Lets the shop say what it has run out of, and that it has it again. The board is told of it as of a change of an order. Safe across
 * threads and replicas.
 */
@Singleton
public final class SoldOutSwitch {

    private final Database database;
    private final Menus menus;
    private final SoldOut soldOut;

    @Inject
    public SoldOutSwitch(Database database, Menus menus, SoldOut soldOut) {
        this.database = database;
        this.menus = menus;
        this.soldOut = soldOut;
    }

    /** What is switched off now, by name; not what the menu itself calls sold out. */
    public Set<String> items(BotId bot) {
        return new TreeSet<>(soldOut.of(bot.name()));
    }

    /**
     * Sells an item no more, or again: true for the next message. An open cart is told when it is confirmed.
     *
     * @return whether the bot's menu has an item of this name; nothing changes when it has not
     */
    public boolean turn(BotId bot, String item, boolean isSoldOut) throws DatabaseUnavailable {
        boolean isKnown =
                menus.of(bot.name()).has(item) || soldOut.of(bot.name()).contains(item);
        if (isKnown) {
            database.run(handle -> {
                new OrderTables(handle, bot).nextChange();
                soldOut.set(Database.transaction(handle), bot.name(), item, isSoldOut);
            });
            soldOut.look();
        }
        return isKnown;
    }
}
