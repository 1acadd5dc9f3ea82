package kr.plusbot.shop.order;

import java.util.List;
import kr.plusbot.shop.menu.Won;

/**
 * One item of an order with its quantity, as it was when the order was placed. Later changes of the menu do not reach
 * it. Immutable.
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

    /** The price of the whole line. */
    Won total() {
        return price.times(quantity);
    }

    /** The price of all these lines. */
    static Won total(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::total).reduce(Won.NOTHING, Won::plus);
    }
}
