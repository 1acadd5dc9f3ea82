package kr.plusbot.bench.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What Kakao sends to {@code plusfriend/message}. Immutable. */
public record MessageRequest(
        @JsonProperty("user_key") String userKey,
        @JsonProperty("type") String type,
        @JsonProperty("content") String content) {}
