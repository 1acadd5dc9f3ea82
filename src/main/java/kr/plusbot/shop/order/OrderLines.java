package kr.plusbot.shop.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** An order's lines as they are kept: a JSON array. They are written once and read whole. */
final class OrderLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OrderLines() {}

    static String write(List<OrderLine> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines cannot be written", e);
        }
    }

    static List<OrderLine> read(String json) {
        try {
            return List.of(JSON.readValue(json, OrderLine[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines cannot be read", e);
        }
    }
}
