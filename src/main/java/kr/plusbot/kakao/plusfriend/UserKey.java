package kr.plusbot.kakao.plusfriend;

import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.http.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads the user's key off the wire. Without state. */
final class UserKey {

    /** Stands for what was no text, so that two broken keys would become one. */
    private static final char REPLACEMENT = '\uFFFD';

    private UserKey() {}

    /** @throws BadInput when the key is missing or no key */
    static UserId toUserId(@Nullable String key) {
        if (key == null) {
            throw new BadInput("user_key is missing");
        }
        if (key.indexOf(REPLACEMENT) >= 0) {
            throw new BadInput("user_key is invalid");
        }
        try {
            return new UserId(key);
        } catch (IllegalArgumentException e) {
            throw new BadInput("user_key is invalid");
        }
    }
}
