package kr.plusbot.shop.staff;

/** Somebody is to try again a little later. */
public final class SlowDown extends Exception {

    private final int seconds;

    SlowDown(int seconds) {
        super("to be tried again in " + seconds + " s");
        this.seconds = seconds;
    }

    /** How long to wait, at least 1. */
    public int seconds() {
        return seconds;
    }
}
