package kr.plusbot.shop.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a shop's owner wrote in YAML. A field that stands there twice, or that does not exist, is an error. Errors are
 * told in Korean. Without state.
 */
public final class ShopYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Leaves out what need not be written. Values that say no more than their absence are not written. */
    private static final ObjectMapper WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    /** How SnakeYAML complains of {@code [몇 시에 열어요?, …]}. */
    private static final String QUESTION_MARK = "but got ?";

    private ShopYaml() {}

    /** The same as JSON. */
    public static JsonNode tree(Object content) {
        return WRITER.valueToTree(content);
    }

    /** Writes what {@link #read} reads. */
    public static String write(Object content) {
        try {
            return WRITER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it can be written", e);
        }
    }

    /** @throws WrongFile when this is no such thing in UTF-8 */
    public static <T> T read(byte[] file, Class<T> type) throws WrongFile {
        try {
            String text = text(file);
            T read = text.isBlank() ? null : YAML.readValue(text, type);
            if (read == null) {
                throw new WrongFile("파일이 비어 있습니다.");
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new WrongFile("파일이 UTF-8이 아닙니다.");
        } catch (JsonProcessingException e) {
            throw new WrongFile(place(e) + reason(e));
        }
    }

    /** The text, without the byte order mark that some editors put before UTF-8. */
    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String place(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        String line = location == null ? "" : location.getLineNr() + "번째 줄: ";
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? line + path(mapping) + ": "
                : line;
    }

    /** {@code faq[2].sayings}, counted from 0. */
    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "\"%s\"(이)라는 항목은 없습니다.".formatted(unknown.getPropertyName());
        }
        if (failure.getCause() instanceof IllegalArgumentException rule) {
            return String.valueOf(rule.getMessage());
        }
        if (failure.getOriginalMessage().contains(QUESTION_MARK)) {
            return "YAML로 읽을 수 없습니다: [ ] 안의 글에 물음표가 있으면 따옴표로 감싸 주세요.";
        }
        return failure instanceof MismatchedInputException mismatch
                ? expected(mismatch.getTargetType()) + " 적어 주세요."
                : "YAML로 읽을 수 없습니다: " + failure.getOriginalMessage();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "다른 것을";
        }
        if (isNumber(type)) {
            return "숫자를";
        }
        if (type == boolean.class) {
            return "true나 false를";
        }
        if (type == String.class) {
            return "글을";
        }
        return Collection.class.isAssignableFrom(type) ? "목록을" : "항목과 값을";
    }

    /** Whether a whole number stands for it: itself, or a record of one, such as an amount of money. */
    private static boolean isNumber(Class<?> type) {
        return List.of(Integer.class, int.class, long.class).contains(type)
                || (type.isRecord()
                        && type.getRecordComponents().length == 1
                        && type.getRecordComponents()[0].getType() == long.class);
    }
}
