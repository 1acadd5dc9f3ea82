package kr.plusbot.shop.menu;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import kr.plusbot.shop.file.WrongFile;
import org.jspecify.annotations.Nullable;

/** Reads a menu from YAML. A field that stands there twice, or that does not exist, is an error. Without state. */
public final class MenuYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MenuYaml() {}

    /** @throws WrongFile when this is not a menu in UTF-8 */
    public static Menu read(byte[] file) throws WrongFile {
        try {
            Menu menu = YAML.readValue(text(file), Menu.class);
            if (menu == null) {
                throw new WrongFile("it is empty");
            }
            return menu;
        } catch (CharacterCodingException e) {
            throw new WrongFile("it is not written in UTF-8");
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
        String line = location == null ? "" : "line " + location.getLineNr() + ": ";
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? line + path(mapping) + ": "
                : line;
    }

    /** {@code categories[0].items[2].price}, counted from 0. */
    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "there is no field \"%s\" here".formatted(unknown.getPropertyName());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return expected(mismatch.getTargetType()) + " is expected";
        }
        return failure.getCause() instanceof IllegalArgumentException rule
                ? String.valueOf(rule.getMessage())
                : failure.getOriginalMessage();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == Won.class || type == long.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "something with fields";
    }
}
