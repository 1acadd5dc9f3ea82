package kr.plusbot.core.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.PrivacyKey;
import org.jspecify.annotations.Nullable;

/**
 * A message and the way back to its user, as they lie sealed in the database. Immutable.
 *
 * @param channel where the message came in
 * @param came when
 * @param ids of the sender; the person's own id may be another one
 * @param address where the channel can deliver the answer; null when it cannot
 */
record AnnouncedMessage(
        String channel,
        Instant came,
        List<String> ids,
        MessageKind kind,
        String content,
        List<String> addresses,
        Set<Circumstance> circumstances,
        @Nullable String address) {

    private static final String PURPOSE = "announcement";

    /** Copies the collections. */
    AnnouncedMessage {
        ids = List.copyOf(ids);
        addresses = List.copyOf(addresses);
        circumstances = Set.copyOf(circumstances);
    }

    static AnnouncedMessage of(IncomingMessage message, String channel, Instant came, @Nullable String address) {
        return new AnnouncedMessage(
                channel,
                came,
                message.sender().ids().stream().map(UserId::id).toList(),
                message.kind(),
                message.content(),
                message.addresses(),
                message.circumstances(),
                address);
    }

    String sealed(PrivacyKey privacy, BotId bot) {
        return privacy.seal(StoredJson.write(this), bot.name(), PURPOSE);
    }

    /** What {@link #sealed} gave; empty when another key sealed it, or another release in another form. */
    static Optional<AnnouncedMessage> open(String sealed, PrivacyKey privacy, BotId bot) {
        try {
            return StoredJson.read(privacy.open(sealed, bot.name(), PURPOSE), AnnouncedMessage.class);
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The message once more, of the person who sent it. */
    IncomingMessage message(Sender person) {
        return new IncomingMessage(person, kind, content).with(addresses, circumstances);
    }

    /** The sender by the id that came with the call. */
    Sender sender(ChatId chat) {
        return Sender.of(new UserId(chat.user().bot(), ids.get(0))).in(chat.room());
    }

    /** Hides everything. */
    @Override
    public String toString() {
        return "AnnouncedMessage[hidden]";
    }
}
