package kr.plusbot.shop.order;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.VisibleText;

/**
 * One step that the shop takes with an order. Immutable; the other methods give a changed copy.
 *
 * @param to the status that the order is to have
 * @param minutes in how many minutes it will be ready, {@value #LEAST_MINUTES} to {@value #MOST_MINUTES}; only when it is accepted
 * @param reason why it is refused or cancelled, in words for the customer; only then, and may be empty
 * @param version the version of the order that the shop looked at; empty takes the step whatever happened meanwhile
 * @param who took it, for the order's history; empty for a machine
 */
public record ShopStep(OrderStatus to, OptionalInt minutes, String reason, OptionalLong version, String who) {

    public static final int LEAST_MINUTES = 1;
    public static final int MOST_MINUTES = 180;

    /** In code points. */
    public static final int LONGEST_REASON = 100;

    /** In code points. */
    private static final int LONGEST_NAME = 100;

    private static final Set<OrderStatus> WITH_REASON = Set.of(OrderStatus.REJECTED, OrderStatus.CANCELLED);

    /** @throws IllegalArgumentException when minutes or reason are none, or do not belong to the status */
    public ShopStep {
        reason = VisibleText.of(Texts.storable(reason)).strip();
        who = Texts.cut(Texts.storable(who), LONGEST_NAME);
        check(minutes.isEmpty() || to == OrderStatus.ACCEPTED, "minutes belong to an order that is accepted");
        check(
                minutes.orElse(LEAST_MINUTES) >= LEAST_MINUTES && minutes.orElse(LEAST_MINUTES) <= MOST_MINUTES,
                "minutes");
        check(reason.isEmpty() || WITH_REASON.contains(to), "a reason belongs to an order that is not made");
        check(reason.codePointCount(0, reason.length()) <= LONGEST_REASON, "the reason is too long");
    }

    private static void check(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException(what);
        }
    }

    /** A step without words for the customer. */
    public static ShopStep to(OrderStatus next) {
        return new ShopStep(next, OptionalInt.empty(), "", OptionalLong.empty(), "");
    }

    /** The shop makes the order. */
    public static ShopStep accept(int minutes) {
        return new ShopStep(OrderStatus.ACCEPTED, OptionalInt.of(minutes), "", OptionalLong.empty(), "");
    }

    /** The shop cannot make the order. */
    public static ShopStep refuse(String reason) {
        return new ShopStep(OrderStatus.REJECTED, OptionalInt.empty(), reason, OptionalLong.empty(), "");
    }

    /** This step, if the order is still in the version that the shop looked at. */
    public ShopStep seen(long itsVersion) {
        return new ShopStep(to, minutes, reason, OptionalLong.of(itsVersion), who);
    }

    /** This step, taken by somebody. */
    public ShopStep by(String name) {
        return new ShopStep(to, minutes, reason, version, name);
    }
}
