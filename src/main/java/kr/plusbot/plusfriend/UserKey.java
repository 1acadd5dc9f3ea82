package kr.plusbot.plusfriend;

import kr.plusbot.chat.UserId;
import kr.plusbot.http.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads the user's key off the wire. Without state. */
final class UserKey {

    private UserKey() {}

    /** @throws BadInput when the key is missing or no key */
    static UserId toUserId(@Nullable String key) {
        if (key == null) {
            throw new BadInput("user_key is missing");
        }
        try {
            return new UserId(key);
        } catch (IllegalArgumentException e) {
            throw new BadInput("user_key is invalid");
        }
    }
}
