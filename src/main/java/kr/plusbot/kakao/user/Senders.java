package kr.plusbot.kakao.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.chat.UserKey;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.runtime.PrivacyKey;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Sender} from the keys by which Kakao names a user. A key is an opaque text; case and normal form
 * count. Immutable and safe across threads.
 */
@Singleton
public final class Senders {

    /** The longest key that the bot takes, in code points. Kakao names no limit; we saw 12 and 66 characters. */
    private static final int LONGEST = 255;

    /** Stands for bytes that were no text. With it two broken keys would become one. */
    private static final char REPLACEMENT = '\uFFFD';

    private final PrivacyKey privacy;

    @Inject
    public Senders(PrivacyKey privacy) {
        this.privacy = privacy;
    }

    /**
     * The sender with these keys.
     *
     * @param field the field with the keys, for the message to a caller that is refused
     * @param botUserKey absent when Kakao does not tell
     * @param plusfriendUserKey absent when Kakao does not tell
     * @throws BadInput when there is no key, or one cannot be a key
     */
    public Sender sender(BotId bot, String field, Optional<String> botUserKey, Optional<String> plusfriendUserKey) {
        List<UserKey> keys = Stream.concat(
                        plusfriendUserKey.map(name -> key(bot, field, UserKey.Type.PLUSFRIEND_USER_KEY, name)).stream(),
                        botUserKey.map(name -> key(bot, field, UserKey.Type.BOT_USER_KEY, name)).stream())
                .toList();
        if (keys.isEmpty()) {
            throw new BadInput(field + " is missing");
        }
        return new Sender(keys.get(0).id(), keys);
    }

    /**
     * The room with this key.
     *
     * @param field the field with the key, for the message to a caller that is refused
     * @throws BadInput when this cannot be a key
     */
    public RoomId room(BotId bot, String field, String key) {
        if (!isName(key)) {
            throw new BadInput(field + " is invalid");
        }
        return new RoomId(privacy.id(bot.name(), "room " + key));
    }

    /** The sender with this key of the auto-reply API. */
    public Sender friend(BotId bot, @Nullable String userKey) {
        return sender(bot, "user_key", Optional.empty(), Optional.ofNullable(userKey));
    }

    private UserKey key(BotId bot, String field, UserKey.Type type, String name) {
        if (!isName(name)) {
            throw new BadInput(field + " is invalid");
        }
        UserId id = new UserId(bot, privacy.id(bot.name(), name));
        return new UserKey(id, type, () -> privacy.seal(name, bot.name(), type.word()));
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.indexOf(REPLACEMENT) < 0
                && Texts.isStorable(name);
    }
}
