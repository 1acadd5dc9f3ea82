package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/**
 * The orders that were placed. Safe across threads and replicas.
 *
 * <p>Every method throws {@link DatabaseUnavailable} when the database cannot do it now. Then nobody knows whether a
 * change was made.
 */
public interface Orders {

    /** The shop's time zone, in which its days begin. */
    ZoneId SHOP_ZONE = ZoneId.of("Asia/Seoul");

    /**
     * Places the order of a cart once. For a cart that was confirmed before, it gives the order of that time.
     *
     * @param transaction the order is placed if this is committed
     * @return the order as it is stored
     */
    Order confirm(Transaction transaction, NewOrder order) throws DatabaseUnavailable;

    /** The order that was placed with this cart; empty when there is none. */
    Optional<Order> ofCart(BotId bot, UUID cart) throws DatabaseUnavailable;

    /** A person's latest orders, the newest first. */
    List<Order> latest(UserId user, int most) throws DatabaseUnavailable;

    /**
     * The orders that were placed with a bot at that moment or later, the oldest first, at most 500.
     *
     * @param statuses only orders that have one of these now; at least one
     * @param withTests whether orders of tests are among them
     */
    List<Order> since(BotId bot, Instant moment, Set<OrderStatus> statuses, boolean withTests)
            throws DatabaseUnavailable;

    /** The same without those of tests. */
    default List<Order> since(BotId bot, Instant moment, Set<OrderStatus> statuses) throws DatabaseUnavailable {
        return since(bot, moment, statuses, false);
    }

    /**
     * Gives an order its next status.
     *
     * @return the order as it is now; empty when there is no such order
     * @throws ForbiddenStatus when this status cannot follow, or somebody else was faster
     */
    Optional<Order> advance(OrderId id, OrderStatus next) throws ForbiddenStatus, DatabaseUnavailable;

    /**
     * Cancels an order for its customer.
     *
     * @return the order as it is now; empty when this customer has no such order
     * @throws ForbiddenStatus when it is too late for that
     */
    Optional<Order> cancel(UserId user, OrderId id) throws ForbiddenStatus, DatabaseUnavailable;
}
