package kr.plusbot.core.chat;

import java.util.function.Supplier;

/**
 * One of the keys by which Kakao names a user, sealed. The bot stores it so that it can speak first. Immutable.
 *
 * @param id the user's id that belongs to this key
 * @param sealed gives the sealed key, with other characters each time
 */
public record UserKey(UserId id, Type type, Supplier<String> sealed) {

    /** The kind of a key. The Event API must be told it ({@code user.type}). */
    public enum Type {
        /** The key of a user of one bot. Each skill call has it. */
        BOT_USER_KEY("botUserKey"),
        /**
         * The key of a friend of one channel. A skill call has it after the user added the channel. The auto-reply API
         * has no other.
         */
        PLUSFRIEND_USER_KEY("plusfriendUserKey");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** Kakao's word for it. */
        public String word() {
            return word;
        }
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "UserKey[hidden]";
    }
}
