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
        Cause seen = exchange.seen();
        if (!exchange.isAnswered() && seen != null) {
            findings.breaks(time, seen);
        } else if (exchange.isUnreached()) {
            findings.breaks(time, ConnectionCauses.UNKNOWN);
        } else if (exchange.took().compareTo(PATIENCE) >= 0) {
            findings.breaks(time, ConnectionCauses.LATE);
        } else if (exchange.status() != OK) {
            findings.breaks(exchange.endpoint().statusSection(), StatusCauses.of(exchange));
        } else if (seen != null && exchange.endpoint() != Endpoint.NOTICE) {
            findings.breaks(time, seen);
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
        JsonNode json = read(exchange, findings);
        if (!findings.isBroken()) {
            Letters.checkContentType(exchange.contentType(), section, findings);
            checkIsAnAnswer(exchange, json, findings);
        }
        return findings.isBroken() ? MissingNode.getInstance() : json;
    }

    private static JsonNode read(Exchange exchange, Findings findings) {
        try {
            JsonNode json = JSON.readTree(exchange.body());
            if (!json.isMissingNode()) {
                return json;
            }
            findings.breaks(exchange.endpoint().timeSection(), BodyCauses.EMPTY);
        } catch (JsonProcessingException e) {
            findings.breaks(exchange.endpoint().timeSection(), BodyCauses.noJson(exchange.body(), e));
        }
        return MissingNode.getInstance();
    }

    private static void checkIsAnAnswer(Exchange exchange, JsonNode json, Findings findings) {
        String section = exchange.endpoint().timeSection();
        Cause wrapped = WrapperCauses.of(json, exchange.body());
        Cause another = BodyCauses.ofAnotherCall(exchange.endpoint(), json, exchange.body());
        if (wrapped != null) {
            findings.breaks(section, wrapped);
        } else if (!json.isObject()) {
            findings.breaks(
                    section, new Cause("본문이 JSON 객체가 아니에요.", "{로 시작하는 객체를 돌려주세요.", Excerpt.start(exchange.body())));
        } else if (another != null) {
            findings.breaks(section, another);
        }
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
            Letters.checkEscapes(answer, endpoint.timeSection(), findings);
        }
        return json;
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
