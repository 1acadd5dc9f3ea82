package kr.plusbot.server;

import java.net.URI;

/** A server with Plusbot in it, until it is closed. */
public interface RunningServer extends AutoCloseable {

    /** Where Plusbot's context root is, with a slash at its end. */
    URI base();

    /** What the server has logged so far. */
    String log();

    @Override
    void close();
}
