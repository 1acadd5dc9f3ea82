package kr.plusbot.shop.order;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.menu.Won;
import kr.plusbot.shop.understanding.Dine;
import org.jspecify.annotations.Nullable;

/**
 * An order while the dialogue is open. It is stored between two messages as JSON, so it has no {@code get…} and {@code
 * is…} methods. Immutable.
 *
 * @param cart the cart's id; one cart becomes one order
 * @param lines what is in the cart
 * @param pick what the customer is picking now
 * @param page which page of buttons is shown, from 0
 * @param memo what the shop should know; may be empty
 * @param photos addresses of photos for the shop
 * @param dine where the customer has it; null until they have said it
 * @param pickup how the customer gets the order; empty until they have said it
 * @param wanted what they said in one sentence and have not put into the cart yet
 */
record Draft(
        String bot,
        UUID cart,
        List<Line> lines,
        Pick pick,
        int page,
        String memo,
        List<String> photos,
        @Nullable Dine dine,
        String pickup,
        Wanted wanted) {

    /** More lines, with all their options, do not fit a text of 1,000 characters. */
    static final int MOST_LINES = 20;

    /** Copies the lists. */
    Draft {
        lines = List.copyOf(lines);
        photos = List.copyOf(photos);
    }

    /** A new cart. */
    static Draft begin(String bot) {
        return new Draft(bot, UUID.randomUUID(), List.of(), Pick.NOTHING, 0, "", List.of(), null, "", Wanted.NOTHING);
    }

    Draft withPick(Pick newPick) {
        return new Draft(bot, cart, lines, newPick, 0, memo, photos, dine, pickup, wanted);
    }

    Draft withPage(int newPage) {
        return new Draft(bot, cart, lines, pick, newPage, memo, photos, dine, pickup, wanted);
    }

    Draft withMemo(String newMemo) {
        return new Draft(bot, cart, lines, pick, page, newMemo, photos, dine, pickup, wanted);
    }

    Draft withPhotos(List<String> newPhotos) {
        return new Draft(bot, cart, lines, pick, page, memo, newPhotos, dine, pickup, wanted);
    }

    Draft withPickup(String newPickup) {
        return new Draft(bot, cart, lines, pick, page, memo, photos, dine, newPickup, wanted);
    }

    Draft withLines(List<Line> newLines) {
        return new Draft(bot, cart, newLines, Pick.NOTHING, 0, memo, photos, dine, pickup, wanted);
    }

    Draft withDine(Dine newDine) {
        return new Draft(bot, cart, lines, pick, page, memo, photos, newDine, pickup, wanted);
    }

    /** With what was said in one sentence. Where they have it is known from then on. */
    Draft withWanted(Wanted newWanted) {
        Dine newDine = newWanted.dine() == null ? dine : newWanted.dine();
        return new Draft(bot, cart, lines, pick, page, memo, photos, newDine, pickup, newWanted);
    }

    /** The lines in the form that an order stores. */
    List<OrderLine> orderLines() {
        return lines.stream().map(Line::toOrderLine).toList();
    }

    /** This draft with one more line. When the cart has the same pick already, its quantity grows instead. */
    Draft add(Line added) {
        boolean joins = lines.stream().anyMatch(line -> line.joins(added));
        return withLines(
                joins
                        ? lines.stream()
                                .map(line -> line.joins(added) ? line.with(added) : line)
                                .toList()
                        : Stream.concat(lines.stream(), Stream.of(added)).toList());
    }

    /**
     * One pick with its quantity. Immutable.
     *
     * @param price of one, as the customer was shown it
     */
    record Line(Pick pick, int quantity, Won price) {

        private boolean joins(Line other) {
            return pick.equals(other.pick) && price.equals(other.price) && quantity + other.quantity <= Quantity.MOST;
        }

        private Line with(Line other) {
            return new Line(pick, quantity + other.quantity, price);
        }

        Line at(Won newPrice) {
            return new Line(pick, quantity, newPrice);
        }

        OrderLine toOrderLine() {
            return new OrderLine(pick.item(), pick.chosen(), quantity, price);
        }
    }
}
