package kr.plusbot.tools.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names why a body is not the JSON that Kakao expects. Without state. */
final class BodyCauses {

    private static final String ANSWER_OF_SKILL = "{\"version\":\"2.0\",\"template\":{\"outputs\":[…]}}로 답하세요.";

    /** There is no body. */
    static final Cause EMPTY = Cause.of("본문이 비어 있어요.", "핸들러가 답을 돌려주는지(return), 응답에 쓰고 닫는지 확인하세요.");

    private static final Pattern SINGLE_QUOTED = Pattern.compile("\\s*[\\[{]\\s*'.*", Pattern.DOTALL);

    private BodyCauses() {}

    /** @param error what the reader says of it */
    static Cause noJson(String body, JsonProcessingException error) {
        if (HtmlPage.is(body)) {
            return HtmlPage.cause(body);
        }
        Cause beside = WrapperCauses.beside(body);
        if (beside != null) {
            return beside;
        }
        JsonLocation place = error.getLocation();
        String seen = place == null ? Excerpt.start(body) : Excerpt.at(body, place.getLineNr(), place.getColumnNr());
        return SINGLE_QUOTED.matcher(body).matches()
                ? new Cause(
                        "JSON을 작은따옴표로 썼어요.",
                        "객체를 글로 바꾸지 말고 JSON으로 쓰세요. (Python은 str(dict)가 아니라 json.dumps)",
                        Excerpt.start(body))
                : new Cause("본문이 올바른 JSON이 아니에요.", "JSON을 글자로 이어 붙이지 말고 라이브러리로 만드세요.", seen);
    }

    /** The cause of an answer that another call asks for; null when it is none. */
    static @Nullable Cause ofAnotherCall(Endpoint endpoint, JsonNode json, String body) {
        String seen = Excerpt.start(body);
        if (endpoint != Endpoint.KEYBOARD && !json.has("message") && isKeyboard(json)) {
            return new Cause(
                    "메시지에 홈 키보드로 답했어요.",
                    endpoint.isOfSkill() ? ANSWER_OF_SKILL : "keyboard와 다른 경로로 나누고, {\"message\":{\"text\":…}}로 답하세요.",
                    seen);
        }
        if (endpoint == Endpoint.MESSAGE && json.has("template") && !json.has("message")) {
            return new Cause("자동응답에 스킬의 답을 했어요.", "{\"message\":{\"text\":…}}로 답하거나, 스킬이면 --skill로 점검하세요.", seen);
        }
        if (endpoint.isOfSkill() && json.path("message").isObject() && !json.has("template")) {
            return new Cause("스킬에 옛 자동응답의 답을 했어요.", ANSWER_OF_SKILL, seen);
        }
        return null;
    }

    private static boolean isKeyboard(JsonNode json) {
        return List.of("buttons", "text").contains(json.path("type").asText()) && !json.has("template");
    }
}
