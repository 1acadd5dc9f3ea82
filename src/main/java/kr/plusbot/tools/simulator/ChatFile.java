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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a file, {@code *.chat.yaml}: saved by the simulator, and a test where the tests look for it. Immutable.
 *
 * @param at when its first words were said, such as {@code 2026-11-28T18:30+09:00}; null when any time will do
 * @param channel whose protocol the simulator spoke; the file means the same in all
 * @param bot the name behind {@code @} by which group rooms call the bot; null where nobody is in one
 * @param turns in the file they are called {@code steps}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"at", "channel", "bot", "steps"})
public record ChatFile(
        @JsonProperty("at") @Nullable String at,
        @JsonProperty("channel") String channel,
        @JsonProperty("bot") @Nullable String bot,
        @JsonProperty("steps") List<ChatTurn> turns) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

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

    /**
     * @throws IllegalArgumentException when there is nothing in it
     * @throws DateTimeParseException when {@code at} is no moment
     */
    public ChatFile {
        if (channel == null || turns == null || turns.isEmpty()) {
            throw new IllegalArgumentException("a conversation has a channel and turns");
        }
        if (at != null) {
            OffsetDateTime.parse(at);
        }
        turns = List.copyOf(turns);
    }

    /** When its first words were said; empty when any time will do. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(at).map(text -> OffsetDateTime.parse(text).toInstant());
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
                    moment().map(ChatFile::inSeoul).orElse(null),
                    channel,
                    bot,
                    turns.stream().map(ChatTurn::masked).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static String inSeoul(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(SEOUL)
                .toOffsetDateTime()
                .toString();
    }
}
