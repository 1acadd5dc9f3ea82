package kr.plusbot.shop.console;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.shop.order.OrderId;
import kr.plusbot.shop.order.OrderStatus;
import kr.plusbot.shop.order.Orders;
import org.jspecify.annotations.Nullable;

/** Reads from a call's address what the call asks for. Without state. */
final class OrderQuery {

    /** A year of four digits, from 2000 on. The databases can compare those. */
    private static final Pattern YEAR = Pattern.compile("[2-9]\\d{3}-.*");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private OrderQuery() {}

    /**
     * The bot whose orders are asked for; the main bot when it is missing.
     *
     * @throws BadInput when there is no such bot
     */
    static BotId bot(@Nullable String text, Bots bots) {
        if (text == null) {
            return BotId.MAIN;
        }
        if (!bots.names().contains(text)) {
            throw new BadInput("bot is invalid");
        }
        return new BotId(text);
    }

    /**
     * The moment from which orders are asked for; today's beginning when it is missing.
     *
     * @throws BadInput when it is no moment
     */
    static Instant since(@Nullable String text, Clock clock) {
        if (text == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Orders.SHOP_ZONE);
            return today.atStartOfDay(Orders.SHOP_ZONE).toInstant();
        }
        try {
            check(text);
            return OffsetDateTime.parse(withPlus(text)).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("since is invalid");
        }
    }

    /**
     * A day in Seoul; the other one when it is missing.
     *
     * @throws BadInput when it is no day
     */
    static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            if (text != null) {
                check(text);
            }
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("day is invalid");
        }
    }

    /**
     * The statuses that are asked for; all when it is missing.
     *
     * @throws BadInput when there is no such status
     */
    static Set<OrderStatus> statuses(@Nullable String text) {
        return text == null ? EnumSet.allOf(OrderStatus.class) : Set.of(status(text));
    }

    /**
     * Whether orders of tests are asked for, too; not when it is missing.
     *
     * @throws BadInput when it is neither {@code true} nor {@code false}
     */
    static boolean withTests(@Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadInput("test is invalid");
        }
        return "true".equals(text);
    }

    /** @throws BadInput when there is no such status */
    static OrderStatus status(@Nullable String text) {
        for (OrderStatus status : OrderStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        throw new BadInput("status is invalid");
    }

    /**
     * The number of the change after which changes are asked for; empty when it is missing.
     *
     * @throws BadInput when it is no such number
     */
    static OptionalLong changed(@Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadInput("changed is invalid");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** The version that a caller has seen; empty when it does not say. */
    static OptionalLong version(@Nullable Long version) {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The order that the address means; empty when no order can have this name. */
    static Optional<OrderId> id(BotId bot, String date, String number) {
        try {
            check(date);
            return OrderId.of(bot, LocalDate.parse(date), number);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void check(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new DateTimeException("not a year of ours");
        }
    }

    /** A plus sign in an address means a space unless it is encoded, and callers easily forget to encode it. */
    private static String withPlus(String text) {
        return text.replace(' ', '+');
    }
}
