package kr.plusbot.tools.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Names what stands around an answer that would be right by itself. Without state. */
final class WrapperCauses {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PROXY = List.of("statusCode", "body");
    private static final List<String> ANSWERS = List.of("template", "message", "buttons");

    private WrapperCauses() {}

    /** The cause of an answer that is JSON, but not the object that Kakao reads; null when it has no name. */
    static @Nullable Cause of(JsonNode json, String body) {
        String seen = Excerpt.start(body);
        if (json.isTextual() && json.textValue().strip().startsWith("{")) {
            return new Cause("JSON이 문자열 안에 들어 있어요.", "JSON으로 두 번 바꾸고 있어요. 객체를 그대로 돌려주세요.", seen);
        }
        if (PROXY.stream().allMatch(json::has)) {
            return new Cause(
                    "본문이 statusCode와 body로 감싸여 있어요.", "게이트웨이의 프록시 통합을 켜거나(AWS Lambda), body 안의 것만 돌려주세요.", seen);
        }
        if (json.size() == 1 && json.has("d")) {
            return new Cause("본문이 {\"d\":…}로 감싸여 있어요.", "ASP.NET의 웹 서비스(asmx)가 감싼 거예요. 응답에 JSON을 직접 쓰세요.", seen);
        }
        return json.isArray() ? array(json, seen) : field(json, seen);
    }

    private static @Nullable Cause array(JsonNode json, String seen) {
        return StreamSupport.stream(json.spliterator(), false).anyMatch(WrapperCauses::isAnswer)
                ? new Cause("본문이 배열([…])로 감싸여 있어요.", "배열에 넣지 말고 객체를 그대로 돌려주세요.", seen)
                : null;
    }

    private static @Nullable Cause field(JsonNode json, String seen) {
        return isAnswer(json)
                ? null
                : json.properties().stream()
                        .filter(entry -> isAnswer(decoded(entry.getValue())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .map(name ->
                                new Cause("본문이 {\"%s\":…}로 감싸여 있어요.".formatted(name), "감싸지 말고 그 안의 것만 돌려주세요.", seen))
                        .orElse(null);
    }

    /** The cause of a body that holds one JSON object and something else; null when it does not. */
    static @Nullable Cause beside(String body) {
        int start = body.indexOf('{');
        if (start > 0 && isAnswer(parsed(body.substring(start)))) {
            return new Cause("JSON 앞에 다른 글이 있어요.", "답 앞에 나오는 출력(print, echo, 경고)을 없애고 JSON만 쓰세요.", Excerpt.start(body));
        }
        return start == 0 && isAnswer(first(body))
                ? new Cause("JSON 뒤에 다른 글이 더 있어요.", "답은 한 번만 쓰고, 뒤에 나오는 출력을 없애세요.", Excerpt.end(body))
                : null;
    }

    private static boolean isAnswer(@Nullable JsonNode json) {
        return json != null && json.isObject() && ANSWERS.stream().anyMatch(json::has);
    }

    private static @Nullable JsonNode decoded(JsonNode value) {
        return value.isTextual() ? parsed(value.textValue()) : value;
    }

    /** The object that a text is; null when it is none. */
    private static @Nullable JsonNode parsed(String text) {
        return text.strip().startsWith("{") ? first(text) : null;
    }

    /** The object with which a text begins; null when it does not. */
    private static @Nullable JsonNode first(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
