package kr.plusbot.core.guard;

/** How near Kakao is to acting, from the least to the most. */
enum Level {

    /** All is as usual. */
    GREEN(0),
    /** Answers are announced earlier. */
    AMBER(1),
    /** Slow commands answer at once, but for a few that try whether it works again. */
    RED(2);

    private final int figure;

    Level(int figure) {
        this.figure = figure;
    }

    /** The level in the measures. */
    int figure() {
        return figure;
    }

    /** The next one down; green is the last. */
    Level down() {
        return this == RED ? AMBER : GREEN;
    }
}
