package kr.plusbot.tools.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import kr.plusbot.tools.check.Judgement.Outcome;

/** Judges answers as Kakao does. Without state. */
public final class Judge {

    /** How long Kakao waits (manual, section 5). */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** From here on the network's way back to Kakao decides; our own margin. */
    private static final Duration CLOSE = Duration.ofMillis(4_700);

    private static final int OK = 200;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Judge() {}

    /** What Kakao makes of an answer, and every rule that the answer breaks or bends. */
    public static Judgement judge(Exchange exchange) {
        Findings findings = new Findings();
        checkTransport(exchange, findings);
        if (findings.isBroken()) {
            return new Judgement(Outcome.NO_ANSWER, null, findings.list());
        }
        JsonNode shown = exchange.endpoint() == Endpoint.NOTICE
                ? notice(exchange, findings)
                : shown(exchange.endpoint(), json(exchange, findings), findings);
        return findings.isBroken()
                ? new Judgement(Outcome.WRONG_FORMAT, null, findings.list())
                : new Judgement(Outcome.SHOWN, shown, findings.list());
    }

    private static void checkTransport(Exchange exchange, Findings findings) {
        String time = exchange.endpoint().timeSection();
        String status = exchange.endpoint().statusSection();
        if (exchange.isUnreached()) {
            findings.breaks(time, "연결하지 못했거나 답이 도중에 끊겼어요.");
        } else if (exchange.took().compareTo(PATIENCE) >= 0) {
            findings.breaks(time, "5초 안에 답이 오지 않았어요. 카카오는 더 기다리지 않아요.");
        } else if (exchange.isRedirect()) {
            findings.breaks(status, "%d 이동 응답이에요. 카카오는 POST의 이동을 따라가지 않으니 바로 200으로 답하세요.", exchange.status());
        } else if (exchange.status() != OK) {
            findings.breaks(status, "상태 코드가 %d이에요. 카카오는 200만 성공으로 세요.", exchange.status());
        }
        if (!findings.isBroken() && exchange.took().compareTo(CLOSE) >= 0) {
            findings.bends(
                    time, "답에 %.1f초가 걸렸어요. 5초 제한에 너무 가까워요.", exchange.took().toMillis() / 1_000.0);
        }
    }

    /** Nobody sees these answers. */
    private static JsonNode notice(Exchange exchange, Findings findings) {
        if (!exchange.body().isEmpty() && !isJson(exchange.body())) {
            findings.bends("5.3", "알림의 답이 JSON이 아니에요. 빈 객체 {}가 무난해요.");
        }
        return JSON.createObjectNode();
    }

    private static JsonNode json(Exchange exchange, Findings findings) {
        String section = exchange.endpoint().timeSection();
        if (!exchange.contentType().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            findings.bends(
                    section, "Content-Type이 '%s'이에요. application/json; charset=utf-8이어야 해요.", exchange.contentType());
        }
        if (!isJson(exchange.body())) {
            findings.breaks(section, "본문이 올바른 JSON이 아니에요.");
            return MissingNode.getInstance();
        }
        JsonNode json = read(exchange.body());
        if (!json.isObject()) {
            findings.breaks(section, "본문이 JSON 객체가 아니에요.");
        }
        return json;
    }

    private static JsonNode shown(Endpoint endpoint, JsonNode json, Findings findings) {
        if (json instanceof ObjectNode answer) {
            if (endpoint.isOfSkill()) {
                SkillRules.response(endpoint, answer, findings);
            } else if (endpoint == Endpoint.KEYBOARD) {
                KeyboardRules.home(answer, findings);
            } else {
                MessageRules.reply(answer, findings);
            }
        }
        return json;
    }

    private static boolean isJson(String text) {
        return !read(text).isMissingNode();
    }

    /** Missing when it is no JSON. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
