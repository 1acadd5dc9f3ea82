package kr.plusbot.core.guard;

import java.time.Instant;
import java.time.LocalDate;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Where the replicas tell each other what they have counted. Safe across threads and replicas. */
interface TallyStore {

    /**
     * Writes what this process has counted on a day.
     *
     * @param lastGood when this process gave its last good answer: streaks that ended before that are over
     * @return what all others have counted on that day
     */
    Counts exchange(Line line, LocalDate day, Counts own, Instant lastGood) throws DatabaseUnavailable;

    /** Deletes the days before this one. */
    void forgetBefore(LocalDate day) throws DatabaseUnavailable;
}
