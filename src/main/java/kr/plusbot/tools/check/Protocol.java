package kr.plusbot.tools.check;

import java.util.List;
import java.util.Map;

/** What a bot can be tried for. */
public enum Protocol {
    /** The auto-reply API, at an address such as {@code https://example.org/plusfriend}. */
    AUTO_REPLY,
    /** The skill protocol, at an address such as {@code https://example.org/openbuilder/skill}. */
    SKILL,
    /** The skill of an event's block, at an address such as {@code https://example.org/openbuilder/notice}. */
    EVENT;

    /** Captured from Kakao's proxies; the address that they hide is {@code unknown}. */
    private static final Map<String, String> PROXY = Map.of(
            "User-Agent", "KakaoTalk/Bot 2.0",
            "Accept", "*/*",
            "X-Forwarded-For", "unknown",
            "Cache-Control", "max-age=259200");

    /** Captured from the engine of the chatbot admin centre. */
    private static final Map<String, String> ENGINE = Map.of(
            "User-Agent", "AHC/2.1",
            "Accept", "*/*",
            "X-Request-Id", "chp-0123456789abcdef0123456789abcdef");

    /** The headers that Kakao sends. */
    Map<String, String> headers() {
        return this == AUTO_REPLY ? PROXY : ENGINE;
    }

    /** @param secret the name of a header that shows a secret; empty when there is none */
    List<Check> checks(String secret) {
        return switch (this) {
            case AUTO_REPLY -> Checks.all();
            case SKILL -> SkillChecks.all(secret);
            case EVENT -> EventChecks.all(secret);
        };
    }
}
