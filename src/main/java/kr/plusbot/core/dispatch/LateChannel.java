package kr.plusbot.core.dispatch;

import java.time.Instant;
import kr.plusbot.core.chat.Sender;

/** A channel that can deliver an answer after its call was answered. Each is a bean. Safe across threads. */
public interface LateChannel {

    /** The channel's name, as in {@link Arrived}. */
    String name();

    /**
     * Delivers an answer that another process announced, when it comes and while there is time. In any case it tells {@link
     * LateAnswer#delivered} in the end.
     *
     * @param sender who asked, by the ids that came with the call
     * @param address what the channel gave to {@link Dispatcher#dispatch}
     * @param came when the call came
     */
    void deliver(Sender sender, String address, Instant came, LateAnswer answer);
}
