package kr.plusbot.bench.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code plusfriend/message} answers. Immutable. */
public record MessageResponse(
        @JsonProperty("message") Message message,
        @JsonProperty("keyboard") Keyboard keyboard) {

    /** A response of text, to be answered by typing. */
    public static MessageResponse of(String text) {
        return new MessageResponse(new Message(text), Keyboard.TEXT);
    }

    /** One bubble. */
    public record Message(@JsonProperty("text") String text) {}
}
