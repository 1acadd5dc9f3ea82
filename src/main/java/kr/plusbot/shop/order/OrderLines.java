package kr.plusbot.shop.order;

import java.util.List;
import kr.plusbot.platform.database.StoredJson;

/** An order's lines as they are stored: a JSON array, written once and read whole. Without state. */
final class OrderLines {

    private OrderLines() {}

    static String write(List<OrderLine> lines) {
        return StoredJson.write(lines);
    }

    /** @throws IllegalStateException when it holds no lines */
    static List<OrderLine> read(String json) {
        return StoredJson.read(json, OrderLine[].class)
                .map(lines -> List.of(lines))
                .orElseThrow(() -> new IllegalStateException("lines cannot be read"));
    }
}
