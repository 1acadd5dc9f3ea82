package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import kr.plusbot.shop.order.BoardView;

/**
 * The board as the page shows it. Immutable.
 *
 * @param cursor the number of the latest change in it
 * @param now the bot's own time in ISO-8601, UTC: a tablet's clock may be wrong
 */
record BoardBody(
        @JsonProperty("cursor") long cursor,
        @JsonProperty("now") String now,
        @JsonProperty("orders") List<OrderBody> orders) {

    static BoardBody of(BoardView view, Instant now) {
        return new BoardBody(
                view.cursor(),
                now.toString(),
                view.orders().stream().map(OrderBody::of).toList());
    }
}
