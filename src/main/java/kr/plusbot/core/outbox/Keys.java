package kr.plusbot.core.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.runtime.PrivacyKey;
import org.jdbi.v3.core.Handle;

/** Opens the keys by which Kakao knows people, within one transaction. */
final class Keys {

    private final Handle handle;
    private final PrivacyKey privacy;

    Keys(Handle handle, PrivacyKey privacy) {
        this.handle = handle;
        this.privacy = privacy;
    }

    /** These people by their key of the bot, else by that of the channel, which calls may lack one day; without who has none. */
    Map<UserId, Recipient> of(BotId bot, Collection<UserId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("SELECT person, id, type, sealed FROM user_key WHERE bot = :bot AND person IN (<people>)"
                        + " ORDER BY person, type, id")
                .bind("bot", bot.name())
                .bindList("people", people.stream().map(UserId::id).toList())
                .map((row, context) ->
                        open(new UserId(bot, row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Recipient::person, Function.identity(), (first, second) -> first));
    }

    /** Empty when another privacy key sealed it. */
    private Optional<Recipient> open(UserId person, String id, String type, String sealed) {
        try {
            String key = privacy.open(sealed, person.bot().name(), type);
            return Optional.of(new Recipient(person, new UserId(person.bot(), id), type, key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
