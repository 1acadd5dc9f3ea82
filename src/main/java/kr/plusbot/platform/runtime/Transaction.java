package kr.plusbot.platform.runtime;

/**
 * A running transaction of the database. A method that takes one makes its change within it: the change is committed
 * together with the others, or not at all. Only the thread that got it may use it, until the call that gave it returns.
 */
public interface Transaction {}
