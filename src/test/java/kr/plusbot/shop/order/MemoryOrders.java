package kr.plusbot.shop.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;

/** Orders in memory, whose database can be switched off, or lose its word after it has done what it was asked. */
final class MemoryOrders implements Orders {

    private final List<Placed> placed = new ArrayList<>();
    private final Clock clock;
    private boolean down;
    private boolean forgetful;

    MemoryOrders(Clock clock) {
        this.clock = clock;
    }

    /** Every call fails from now on, or none. */
    void setDown(boolean now) {
        down = now;
    }

    /** The next confirmation is done, and then fails. */
    void loseTheNextAnswer() {
        forgetful = true;
    }

    @Override
    public Order confirm(Transaction transaction, NewOrder order) throws DatabaseUnavailable {
        beUp();
        Order confirmed = ofCart(BotId.MAIN, order.cart()).orElseGet(() -> place(order));
        if (forgetful) {
            forgetful = false;
            throw new DatabaseUnavailable(new IllegalStateException("the answer got lost"));
        }
        return confirmed;
    }

    private Order place(NewOrder order) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHOP_ZONE);
        long before = placed.stream()
                .filter(one ->
                        one.order.id().date().equals(today) && one.order.id().isTest() == order.test())
                .count();
        int count = (int) before + 1;
        OrderId id = order.test() ? OrderId.ofTest(BotId.MAIN, today, count) : OrderId.of(BotId.MAIN, today, count);
        Order received = order.received(id, clock.instant(), 0);
        placed.add(new Placed(order.cart(), order.user(), received));
        return received;
    }

    @Override
    public Optional<Order> ofCart(BotId bot, UUID cart) throws DatabaseUnavailable {
        beUp();
        return placed.stream()
                .filter(one -> one.cart.equals(cart))
                .map(Placed::order)
                .findFirst();
    }

    @Override
    public List<Order> latest(UserId user, int most) throws DatabaseUnavailable {
        beUp();
        List<Order> latest = new ArrayList<>(placed.stream()
                .filter(one -> one.user.equals(user))
                .map(Placed::order)
                .toList());
        Collections.reverse(latest);
        return latest.stream().limit(most).toList();
    }

    @Override
    public List<Order> since(BotId bot, Instant moment, Set<OrderStatus> statuses, boolean withTests)
            throws DatabaseUnavailable {
        beUp();
        return placed.stream()
                .map(Placed::order)
                .filter(order -> !order.createdAt().isBefore(moment) && statuses.contains(order.status()))
                .filter(order -> withTests || !order.id().isTest())
                .toList();
    }

    @Override
    public Optional<Order> advance(OrderId id, OrderStatus next) throws ForbiddenStatus, DatabaseUnavailable {
        beUp();
        Optional<Placed> found =
                placed.stream().filter(one -> one.order.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Order before = found.get().order;
        return advance(
                found.get(), next, before.progress().after(ShopStep.to(next), before.status(), 0, clock.instant()));
    }

    private Optional<Order> advance(Placed found, OrderStatus next, Progress progress) throws ForbiddenStatus {
        Order before = found.order;
        if (!before.status().next().contains(next)) {
            throw new ForbiddenStatus(before, next);
        }
        Order order = before.at(next, progress);
        placed.replaceAll(one -> one == found ? new Placed(one.cart, one.user, order) : one);
        return Optional.of(order);
    }

    @Override
    public Optional<Order> cancel(UserId user, OrderId id) throws ForbiddenStatus, DatabaseUnavailable {
        Optional<Order> own = latest(user, placed.size()).stream()
                .filter(order -> order.id().equals(id))
                .findFirst();
        if (own.isPresent() && !own.get().status().canBeCancelledByCustomer()) {
            throw new ForbiddenStatus(own.get(), OrderStatus.CANCELLED);
        }
        if (own.isEmpty()) {
            return own;
        }
        Placed found = placed.stream()
                .filter(one -> one.order.id().equals(id))
                .findFirst()
                .orElseThrow();
        return advance(found, OrderStatus.CANCELLED, found.order.progress().cancelledByCustomer(0, clock.instant()));
    }

    private void beUp() throws DatabaseUnavailable {
        if (down) {
            throw new DatabaseUnavailable(new IllegalStateException("switched off"));
        }
    }

    private record Placed(UUID cart, UserId user, Order order) {}
}
