package kr.plusbot.core.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells how it goes where a bot speaks first. Safe across threads and replicas; each method throws what the database throws. */
public interface SpeakingFirst {

    /** How it goes now. */
    State state(BotId bot) throws Exception;

    /** What was seen of a bot that speaks first. */
    enum Sign {
        /** Kakao has taken a call: the bot's id and key are right, and the app is linked. */
        ACCEPTED,
        /** Kakao has refused a call, or not answered it. */
        REFUSED,
        /** Kakao has asked for the words: a deployed block has the event and the skill. */
        ASKED,
        /** Kakao has delivered a message: the channel may send, and somebody pays. */
        TOLD
    }

    /**
     * How it goes. Immutable.
     *
     * @param on whether the bot speaks first at all
     * @param isTrial whether it calls the simulator in Kakao's place; then the signs are of there, and nothing is paid for
     * @param missed the subjects of what somebody has not heard, the oldest first
     * @param messages of today in Seoul that are paid for
     * @param most that may be sent today
     * @param isAlarming whether it is soon no more
     * @param seen what was seen, and when it was last
     * @param refusal what Kakao said when it last refused a call, or why no answer came; empty when it did not
     */
    record State(
            boolean on,
            boolean isTrial,
            List<String> missed,
            int messages,
            int most,
            boolean isAlarming,
            Map<Sign, Instant> seen,
            String refusal) {

        /** Copies the collections. */
        public State {
            missed = List.copyOf(missed);
            seen = Map.copyOf(seen);
        }
    }
}
