package kr.plusbot.core.guard;

/** How near Kakao is to acting, from the least to the most. */
enum Level {

    /** All is as usual. */
    GREEN,
    /** Answers are announced earlier. */
    AMBER,
    /** Slow commands answer at once, but for a few that try whether it works again. */
    RED;

    /** The next one down; green is the last. */
    Level down() {
        return this == RED ? AMBER : GREEN;
    }
}
