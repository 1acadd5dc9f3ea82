package kr.plusbot.kakao.plusfriend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.kakao.message.Said;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST message} (manual, section 5.2). Immutable.
 *
 * @param userKey the sender; null when absent
 * @param type {@code text}, {@code photo}, {@code video}, {@code audio} or something new; null when absent
 * @param content the text, or a medium's address; null when absent
 */
record MessageRequest(
        @JsonProperty("user_key") @Nullable String userKey,
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("content") @Nullable String content) {

    private static final Map<String, MessageKind> KINDS = Map.of(
            "text", MessageKind.TEXT,
            "photo", MessageKind.PHOTO,
            "video", MessageKind.VIDEO,
            "audio", MessageKind.AUDIO);

    /** @throws BadInput when a field is missing or the key is no key */
    IncomingMessage toIncomingMessage(BotId bot, Senders senders) {
        if (type == null) {
            throw new BadInput("type is missing");
        }
        if (content == null) {
            throw new BadInput("content is missing");
        }
        MessageKind kind = KINDS.getOrDefault(type, MessageKind.OTHER);
        Sender sender = senders.friend(bot, userKey);
        return kind == MessageKind.TEXT
                ? Said.words(content).by(sender, Set.of())
                : new IncomingMessage(sender, kind, content);
    }
}
