package kr.plusbot.core.chat;

import java.util.function.Supplier;

/**
 * One of the names by which Kakao calls a user, sealed: it is kept so that the bot can speak first. Immutable.
 *
 * @param id the name as everything else here knows it
 * @param sealed gives the sealed name; in other letters each time
 */
public record UserKey(UserId id, Type type, Supplier<String> sealed) {

    /** How Kakao makes the name. It wants to be told which one it is given (Event API, {@code user.type}). */
    public enum Type {
        /** Of a user of one bot; each skill call has it. */
        BOT_USER_KEY("botUserKey"),
        /** Of a friend of one channel; a skill call has it once the user added the channel, the auto-reply API knows no other. */
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
