package kr.plusbot.core.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.dispatch.AnnouncementStore.Change;
import kr.plusbot.platform.runtime.PrivacyKey;
import org.jspecify.annotations.Nullable;

/** The first write of an announcement's row: what was asked, sealed, and this process's lease of it. Used once, by one thread. */
final class AnnouncementNote implements Change {

    private final String id;
    private final IncomingMessage message;
    private final AnnouncedMessage said;
    private final People people;
    private final PrivacyKey privacy;
    private final Clock clock;
    private @Nullable ChatId chat;
    private @Nullable String sealed;

    AnnouncementNote(
            String id, IncomingMessage message, AnnouncedMessage said, People people, PrivacyKey privacy, Clock clock) {
        this.id = id;
        this.message = message;
        this.said = said;
        this.people = people;
        this.privacy = privacy;
        this.clock = clock;
    }

    @Override
    public void prepare() throws Exception {
        chat = message.sender().chat().of(people.person(message.sender()));
        sealed = said.sealed(privacy, message.bot());
    }

    @Override
    public int apply(AnnouncementTable table) {
        Instant now = clock.instant();
        table.note(
                id,
                Objects.requireNonNull(chat),
                now,
                now.plus(JdbcAnnouncementStore.LEASE),
                Objects.requireNonNull(sealed));
        return 1;
    }
}
