package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a file, {@code *.chat.yaml}: saved by the simulator, and a test where the tests look for it. Immutable.
 *
 * @param channel whose protocol the simulator spoke; the file means the same in all
 * @param bot the name behind {@code @} by which group rooms call the bot; null where nobody is in one
 * @param turns in the file they are called {@code steps}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"channel", "bot", "steps"})
public record ChatFile(
        @JsonProperty("channel") String channel,
        @JsonProperty("bot") @Nullable String bot,
        @JsonProperty("steps") List<ChatTurn> turns) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(Feature.WRITE_DOC_START_MARKER)
            .disable(Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(Feature.LITERAL_BLOCK_STYLE)
            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    /** @throws IllegalArgumentException when there is nothing in it */
    public ChatFile {
        if (channel == null || turns == null || turns.isEmpty()) {
            throw new IllegalArgumentException("a conversation has a channel and turns");
        }
        turns = List.copyOf(turns);
    }

    /** @throws WrongChatFile when this is no conversation */
    public static ChatFile parse(String yaml) throws WrongChatFile {
        try {
            ChatFile file = YAML.readValue(yaml, ChatFile.class);
            if (file == null) {
                throw new WrongChatFile(0);
            }
            return file;
        } catch (JsonProcessingException e) {
            throw new WrongChatFile(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        }
    }

    /** What {@link #parse} reads, with {@code *} for what would be different another time. */
    String toYaml() {
        try {
            return YAML.writeValueAsString(new ChatFile(
                    channel, bot, turns.stream().map(ChatTurn::masked).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
