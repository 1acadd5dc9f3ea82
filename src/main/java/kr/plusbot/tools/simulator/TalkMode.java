package kr.plusbot.tools.simulator;

/** How the simulated Event API goes with the calls that it gets, until somebody at the page says otherwise. */
enum TalkMode {
    /** All is well. */
    FINE,
    /** The call is answered late, but in time. */
    LATE,
    /** The call is refused with 401. */
    UNAUTHORIZED,
    /** The call is refused with 429. */
    TOO_MANY,
    /** The call is answered with 500, and nothing is done. */
    FAILED,
    /** All is delivered, and no answer comes for a long time. */
    HANGS,
    /** The call is taken, and nobody gets a message. */
    TASK_FAILS,
    /** All is delivered, but the task never says so. */
    TASK_IS_SILENT
}
