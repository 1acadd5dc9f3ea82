package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user does, in exactly one of six ways, and what they see then. Immutable.
 *
 * @param user any name; another name is another user
 * @param room any name of a group room, where users say, tap and send things; null for the user's own chat
 * @param says what they type
 * @param taps the label of a button that they see; {@code *} stands for anything
 * @param sends a kind and an address, such as {@code photo https://example.com/1.jpg}
 * @param adds says {@code channel}
 * @param blocks says {@code channel}
 * @param leaves says {@code room}
 * @param sees the bubble's text, {@code *} stands for anything; empty when the bot is silent; null when anything will do
 * @param buttons the labels, none for typing; null when anything will do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"user", "room", "says", "taps", "sends", "adds", "blocks", "leaves", "sees", "buttons"})
public record ChatTurn(
        @JsonProperty("user") String user,
        @JsonProperty("room") @Nullable String room,
        @JsonProperty("says") @Nullable String says,
        @JsonProperty("taps") @Nullable String taps,
        @JsonProperty("sends") @Nullable String sends,
        @JsonProperty("adds") @Nullable String adds,
        @JsonProperty("blocks") @Nullable String blocks,
        @JsonProperty("leaves") @Nullable String leaves,
        @JsonProperty("sees") @Nullable String sees,
        @JsonProperty("buttons") @Nullable List<String> buttons) {

    /** @throws IllegalArgumentException when nobody does it, not exactly one thing is done, or that is not done in a group room */
    public ChatTurn {
        if (user == null || user.isBlank()) {
            throw new IllegalArgumentException("a turn needs a user");
        }
        if (Stream.of(says, taps, sends, adds, blocks, leaves)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("a turn is one of says, taps, sends, adds, blocks, leaves");
        }
        if (room != null && (room.isBlank() || (says == null && taps == null && sends == null))) {
            throw new IllegalArgumentException("in a room a turn is one of says, taps, sends");
        }
        buttons = Optional.ofNullable(buttons).map(List::copyOf).orElse(null);
    }

    /** This turn with {@code *} where its texts would be others another time. */
    ChatTurn masked() {
        return new ChatTurn(
                user,
                room,
                says,
                masked(taps),
                sends,
                adds,
                blocks,
                leaves,
                masked(sees),
                buttons == null
                        ? null
                        : buttons.stream().map(MovingParts::masked).toList());
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : MovingParts.masked(text);
    }
}
