package kr.plusbot.platform.runtime;

import java.util.function.BooleanSupplier;

/**
 * The usual work of one part, done again and again before anybody waits for it, so that the JVM has loaded and compiled it when the first
 * user comes. A rehearsal stores nothing, counts nothing and calls nobody outside. Each is a bean.
 */
public interface Rehearsal {

    /**
     * Works until it has done enough, or is told to stop. Called once, on a thread of its own.
     *
     * @param goesOn whether there is time for more; asked before each piece of work
     * @throws Exception when it cannot work; the start goes on without it
     */
    void rehearse(BooleanSupplier goesOn) throws Exception;
}
