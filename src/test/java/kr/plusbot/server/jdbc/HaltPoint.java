package kr.plusbot.server.jdbc;

import java.util.concurrent.atomic.AtomicInteger;

/** Where a process may end while it places an order. */
public enum HaltPoint {
    /** The order's row is about to be inserted. */
    BEFORE_INSERT,
    /** The row is inserted, its transaction open. */
    BEFORE_COMMIT,
    /** The order is committed; nobody has been told. */
    AFTER_COMMIT;

    /** The system property that names the point; without it the process goes on for ever. */
    public static final String PROPERTY = "plusbot.test.halt";

    /** The system property that says how often the point is passed before. */
    public static final String PASSES = "plusbot.test.halt.passes";

    /** What the process exits with. */
    public static final int EXIT = 99;

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.getInteger(PASSES, 0));

    /** What has to be in the WAR, the driver first. Loads none of it. */
    public static Class<?>[] classes() {
        return new Class<?>[] {HaltingDriver.class, HaltingConnection.class, HaltPoint.class};
    }

    /** Ends the process, as a signal would that nobody can catch, if it is time. */
    void reached() {
        if (name().equals(System.getProperty(PROPERTY)) && LEFT.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
