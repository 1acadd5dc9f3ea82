package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/**
 * Has customers told what the shop does with their orders. A step is told when it can no longer be taken back; what a customer
 * has is told no more. Safe across threads.
 */
@Singleton
final class OrderNews {

    /** Tells nobody. */
    static final OrderNews NONE = new OrderNews(Notices.NONE, bot -> new OrderSettings(true, Optional.empty()));

    private static final Duration UNDER_WAY = Duration.ofHours(12);
    private static final Duration REFUSED = Duration.ofDays(7);

    private final Notices notices;
    private final PerBot<OrderSettings> settings;

    @Inject
    OrderNews(Notices notices, Bots bots) {
        this(notices, bots.each(OrderSettings::new));
    }

    private OrderNews(Notices notices, PerBot<OrderSettings> settings) {
        this.notices = notices;
        this.settings = settings;
    }

    /** Has the customer told if nobody accepts their order for some time. */
    void awaitShop(OrderTables tables, Order order) throws Exception {
        Optional<Duration> unaccepted = settings.of(order.id().bot().name()).unaccepted();
        if (unaccepted.isPresent()) {
            Instant due = order.createdAt().plus(unaccepted.get());
            tell(tables, order, order.progress().version(), words(order).orElseThrow(), due);
        }
    }

    /**
     * Has the customer told of the order's last step.
     *
     * @param before the status that the order had
     */
    void tell(OrderTables tables, Order order, OrderStatus before) throws Exception {
        Optional<String> words = words(order);
        if (words.isEmpty()) {
            withdraw(tables, order, 0);
            return;
        }
        if (before == OrderStatus.RECEIVED) {
            withdraw(tables, order, 0);
        }
        tell(
                tables,
                order,
                order.progress().version(),
                words.get(),
                order.progress().since().plus(Progress.UNDO));
    }

    /** Has the customer told at once that their order is ready. */
    void call(OrderTables tables, Order order, Instant now) throws Exception {
        withdraw(tables, order, 0);
        tell(tables, order, -order.progress().change(), words(order).orElseThrow(), now);
    }

    private void tell(OrderTables tables, Order order, long step, String words, Instant due) throws Exception {
        Optional<UserId> customer = tables.people().customer(order.id());
        if (customer.isPresent()) {
            notices.write(
                    tables.transaction(),
                    new Notice(customer.get(), order.id().subject(), step, words, due, due.plus(kept(order)))
                            .atAnyHour());
        }
    }

    /** Tells nothing of that step and the later ones. */
    void withdraw(OrderTables tables, Order order, long first) throws Exception {
        notices.withdraw(tables.transaction(), order.id().bot(), order.id().subject(), first);
    }

    /** That an order is made is no news when the customer comes the next day; that it is not made is. */
    private static Duration kept(Order order) {
        boolean isOver = OrderStatus.over().contains(order.status().name());
        return isOver ? REFUSED : UNDER_WAY;
    }

    /** What the customer reads; empty when there is nothing to say. */
    static Optional<String> words(Order order) {
        String number = "주문번호 " + order.id().number();
        Progress its = order.progress();
        return switch (order.status()) {
            case ACCEPTED ->
                Optional.of(number + " 주문을 받았어요."
                        + its.expected()
                                .map(at -> " %d분쯤 걸려요. (%s쯤)"
                                        .formatted(its.minutes().orElse(0), Receipt.time(at)))
                                .orElse(" 지금 준비하고 있어요."));
            case READY -> Optional.of(number + " 주문이 준비됐어요.");
            case REJECTED -> Optional.of("죄송해요. " + number + " 주문을 받지 못했어요." + because(its));
            case CANCELLED -> Optional.of("죄송해요. " + number + " 주문이 매장에서 취소됐어요." + because(its));
            case RECEIVED -> Optional.of(number + " 주문을 매장이 아직 확인하지 못했어요. 급하시면 매장에 말씀해 주세요.");
            case PICKED_UP -> Optional.empty();
        };
    }

    private static String because(Progress its) {
        return its.reason().isEmpty() ? "" : "\n이유: " + its.reason();
    }
}
