package kr.plusbot.shop.question;

import java.time.Instant;

/**
 * One turn of a customer who waits for an answer. Immutable.
 *
 * @param said by the customer
 * @param reply of the bot
 */
public record Said(Instant at, String said, String reply) {

    /** Hides the words, since they belong in no log. */
    @Override
    public String toString() {
        return "Said[" + at + "]";
    }
}
