package kr.plusbot.tools.event;

/**
 * Somebody whom a bot speaks to first. Immutable.
 *
 * @param type of their key: {@code botUserKey}, {@code plusfriendUserKey} or {@code appUserId}
 * @param key by which the bot knows them
 */
public record TalkUser(String type, String key) {

    /** Hides the key. */
    @Override
    public String toString() {
        return "TalkUser[" + type + "]";
    }
}
