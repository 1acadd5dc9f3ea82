package kr.plusbot.shop.order;

import java.util.List;
import kr.plusbot.shop.menu.Won;

/**
 * So many of one thing in an order, as they were when it was placed: what the menu says later changes nothing. Immutable.
 *
 * @param name the item's
 * @param options the choices that were made
 * @param quantity 1 or more
 * @param price of one, options included
 */
public record OrderLine(String name, List<String> options, int quantity, Won price) {

    /** Copies the list. */
    public OrderLine {
        options = List.copyOf(options);
    }

    /** What all of them cost. */
    Won total() {
        return price.times(quantity);
    }

    /** What all of these cost. */
    static Won total(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::total).reduce(Won.NOTHING, Won::plus);
    }
}
