package kr.plusbot.platform.runtime;

/**
 * A transaction of the database that is under way. A method that takes one makes its change within it: the change is kept
 * together with the others, or not at all. For the thread that got it, until the call that gave it returns.
 */
public interface Transaction {}
