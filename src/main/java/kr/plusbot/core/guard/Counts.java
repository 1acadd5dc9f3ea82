package kr.plusbot.core.guard;

import jakarta.enterprise.inject.Vetoed;

/**
 * Failures that were counted. Immutable.
 *
 * @param today since midnight in Seoul
 * @param inARow without a good answer after them
 */
@Vetoed
record Counts(int today, int inARow) {

    static final Counts NONE = new Counts(0, 0);

    Counts withFailure() {
        return new Counts(today + 1, inARow + 1);
    }

    Counts withoutStreak() {
        return inARow == 0 ? this : new Counts(today, 0);
    }

    /** At midnight the day's count begins anew, but not the streak. */
    Counts ofNextDay() {
        return new Counts(0, inARow);
    }

    /** Of two replicas: nobody knows how their streaks lie in time, so the longest that is possible counts. */
    Counts plus(Counts other) {
        return new Counts(today + other.today, inARow + other.inARow);
    }
}
