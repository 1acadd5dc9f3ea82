package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to a step that an order cannot take now. Immutable.
 *
 * @param error a short reason in lower case
 * @param order as it is now
 */
record ConflictBody(
        @JsonProperty("error") String error,
        @JsonProperty("order") OrderBody order) {}
