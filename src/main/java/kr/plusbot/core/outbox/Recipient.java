package kr.plusbot.core.outbox;

import kr.plusbot.core.chat.UserId;

/**
 * Somebody who is to be spoken to. Immutable.
 *
 * @param name the id that belongs to the key
 * @param type Kakao's word for the kind of the key
 * @param key by which Kakao knows them
 */
public record Recipient(UserId person, UserId name, String type, String key) {

    /** Hides everything. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
