package kr.plusbot.kakao.plusfriend;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST friend} (manual, section 5.3). Immutable.
 *
 * @param userKey the user who added the channel; null when absent
 */
record FriendRequest(@JsonProperty("user_key") @Nullable String userKey) {}
