package kr.plusbot.core.chat;

/**
 * Is told what a user and the bot said to each other in the user's own chat. Implement it in one file; CDI finds it. Safe across threads.
 */
public interface TurnListener {

    /**
     * A message was answered. This runs on the thread that answers, so it must not wait for anything.
     *
     * @param reply the answer, or that it comes later
     */
    void answered(IncomingMessage message, Reply reply);
}
