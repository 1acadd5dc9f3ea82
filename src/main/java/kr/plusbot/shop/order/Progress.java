package kr.plusbot.shop.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far the shop is with an order. Immutable.
 *
 * @param version counts the steps of the order, from 1; a step that takes one back counts, too
 * @param change the number of the order's latest change among all changes of its bot; a later change has a greater one
 * @param since when the order got its status
 * @param minutes in how many minutes the shop said it would be ready; empty when it did not say
 * @param expected when that is; empty when the shop did not say
 * @param reason why the shop refused or cancelled it, in words for the customer; empty when it did not say
 * @param undoTo the status that taking the last step back leads to; empty when it cannot be taken back
 * @param seen false while a cancellation by the customer waits for the shop to acknowledge it
 */
public record Progress(
        long version,
        long change,
        Instant since,
        OptionalInt minutes,
        Optional<Instant> expected,
        String reason,
        Optional<OrderStatus> undoTo,
        boolean seen) {

    /** A step can be taken back for so long. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    /** An order that was just placed. */
    static Progress begun(Instant now, long change) {
        return new Progress(1, change, now, OptionalInt.empty(), Optional.empty(), "", Optional.empty(), true);
    }

    /** Whether the last step can still be taken back. */
    public boolean isUndoable(Instant now) {
        return undoTo.isPresent() && now.isBefore(since.plus(UNDO));
    }

    /** After a step of the shop. */
    Progress after(ShopStep step, OrderStatus before, long newChange, Instant now) {
        OptionalInt promised = step.to() == OrderStatus.ACCEPTED ? step.minutes() : minutes;
        Optional<Instant> until = step.to() == OrderStatus.ACCEPTED
                ? step.minutes().stream()
                        .mapToObj(its -> now.plus(Duration.ofMinutes(its)))
                        .findFirst()
                : expected;
        return new Progress(version + 1, newChange, now, promised, until, step.reason(), Optional.of(before), true);
    }

    /** After the last step was taken back. */
    Progress undone(OrderStatus back, long newChange, Instant now) {
        boolean isNew = back == OrderStatus.RECEIVED;
        return new Progress(
                version + 1,
                newChange,
                now,
                isNew ? OptionalInt.empty() : minutes,
                isNew ? Optional.empty() : expected,
                "",
                Optional.empty(),
                true);
    }

    /** After the customer has cancelled the order. */
    Progress cancelledByCustomer(long newChange, Instant now) {
        return new Progress(version + 1, newChange, now, minutes, expected, "", Optional.empty(), false);
    }

    /** After the shop has acknowledged a cancellation, or has called the customer. */
    Progress settled(long newChange) {
        return new Progress(version, newChange, since, minutes, expected, reason, Optional.empty(), true);
    }
}
