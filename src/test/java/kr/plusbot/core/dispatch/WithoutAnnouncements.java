package kr.plusbot.core.dispatch;

import java.time.Clock;
import java.util.List;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.PrivacyKey;

/** A database that takes no announcement. */
final class WithoutAnnouncements implements AnnouncementStore {

    /** What then announces. */
    static Announcements announcements(LateAnswers lateAnswers) {
        return new Announcements(
                new WithoutAnnouncements(),
                lateAnswers,
                Sender::user,
                new PrivacyKey(new byte[32]),
                Clock.systemUTC(),
                new Measures());
    }

    @Override
    public List<Integer> write(List<Change> changes) throws DatabaseUnavailable {
        throw new DatabaseUnavailable(new IllegalStateException("switched off"));
    }

    @Override
    public List<AnnouncementTable.Left> take(int most) throws DatabaseUnavailable {
        throw new DatabaseUnavailable(new IllegalStateException("switched off"));
    }
}
