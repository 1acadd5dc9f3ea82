package kr.plusbot.core.dispatch;

import java.util.List;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Keeps announcements for other replicas and for the time after a restart. Safe across threads. */
interface AnnouncementStore {

    /**
     * Makes changes in one transaction.
     *
     * @return how many rows each touched
     */
    List<Integer> write(List<Change> changes) throws DatabaseUnavailable;

    /** Takes what other processes left, the oldest first. */
    List<AnnouncementTable.Left> take(int most) throws DatabaseUnavailable;

    /** One change of the table. */
    @FunctionalInterface
    interface Change {
        /** @return how many rows it touched */
        int apply(AnnouncementTable table);

        /** Looks up what the change needs, before its transaction. */
        default void prepare() throws Exception {}
    }
}
