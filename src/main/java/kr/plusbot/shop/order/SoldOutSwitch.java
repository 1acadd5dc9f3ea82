package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.menu.ChoiceName;
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

    /** The items that are switched off now, by name; not what the menu itself calls sold out. */
    public Set<String> items(BotId bot) {
        return new TreeSet<>(soldOut.of(bot.name()));
    }

    /** The choices that are switched off now; not what the menu itself calls sold out. */
    public Set<ChoiceName> choices(BotId bot) {
        return soldOut.choicesOf(bot.name());
    }

    /**
     * Sells an item no more, or again: true for the next message. An open cart is told when it is confirmed.
     *
     * @return whether the bot's menu has an item of this name; nothing changes when it has not
     */
    public boolean turn(BotId bot, String item, boolean isSoldOut) throws DatabaseUnavailable {
        boolean isKnown =
                menus.of(bot.name()).has(item) || soldOut.of(bot.name()).contains(item);
        return isKnown && turn(bot, transaction -> soldOut.set(transaction, bot.name(), item, isSoldOut));
    }

    /**
     * Lets nobody take a choice any more, or again, as {@link #turn(BotId, String, boolean)}.
     *
     * @return whether the bot's menu has such a choice; nothing changes when it has not
     */
    public boolean turn(BotId bot, ChoiceName choice, boolean isSoldOut) throws DatabaseUnavailable {
        boolean isKnown = menus.of(bot.name()).choices().contains(choice)
                || soldOut.choicesOf(bot.name()).contains(choice);
        return isKnown && turn(bot, transaction -> soldOut.set(transaction, bot.name(), choice, isSoldOut));
    }

    private boolean turn(BotId bot, Change change) throws DatabaseUnavailable {
        database.run(handle -> {
            new ChangeNumbers(handle, bot).next();
            change.make(Database.transaction(handle));
        });
        soldOut.look();
        return true;
    }

    /** What is written in the transaction of the board's change. */
    private interface Change {
        void make(Transaction transaction) throws DatabaseUnavailable;
    }
}
