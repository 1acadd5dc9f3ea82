package kr.plusbot.core.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.platform.runtime.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * Where one user is. Immutable.
 *
 * @param version changes with every message, so that nobody overwrites a version that they have not seen; 0 when
 *     nothing is stored
 * @param open the open step; null when no dialogue is open
 * @param last the last message and its reply; null when there was none
 */
public record Conversation(
        long version, @Nullable OpenStep open, @Nullable LastTurn last) {

    /** The conversation of a user who has not spoken yet, or who was forgotten. */
    public static final Conversation NONE = new Conversation(0, null, null);

    /** Stored by another release in a form that cannot be read: something was open, nobody knows what. */
    static Conversation unreadable(long version) {
        return new Conversation(version, new OpenStep("", "", 0, "", false, List.of()), null);
    }

    /** This conversation at another step. */
    public Conversation at(@Nullable OpenStep step) {
        return new Conversation(version, step, last);
    }

    /** This conversation once a message is answered. A first version is the time, so that a forgotten one never comes back. */
    public Conversation after(LastTurn turn) {
        return new Conversation(version == 0 ? turn.at().toEpochMilli() : version + 1, open, turn);
    }

    /**
     * The last reply once more, when a message is the last one again: tapped twice, or while that was still worked on by
     * another replica. Empty for every other message, and when the clock was set back since.
     */
    Optional<Reply> repeated(IncomingMessage message, Instant came, Duration doubleTap) {
        boolean again = last != null
                && !SharedWords.isCounted(message.content())
                && !last.at().isAfter(Clocks.latest(came))
                && (came.isBefore(last.at().plus(doubleTap)) || came.isBefore(last.answered()))
                && last.said().equals(LastTurn.fingerprint(message));
        return again ? lastReply() : Optional.empty();
    }

    /** The reply to this message, if it is the last one and came not earlier than this. */
    Optional<Reply> replyTo(IncomingMessage message, Instant earliest) {
        boolean isIts =
                last != null && !last.at().isBefore(earliest) && last.said().equals(LastTurn.fingerprint(message));
        return isIts ? lastReply() : Optional.empty();
    }

    /** What was said last; empty before the first message. */
    Optional<Reply> lastReply() {
        return Optional.ofNullable(last).map(LastTurn::reply);
    }

    /** Whether the user was silent for so long that Kakao no longer shows the last keyboard. */
    boolean isStale(Instant now, Duration silence) {
        return last != null && now.isAfter(last.at().plus(silence));
    }

    /**
     * A step that waits for an answer. Immutable.
     *
     * @param dialogue the dialogue's name
     * @param step the step's name
     * @param form the form of the data
     * @param data the dialogue's record as JSON
     * @param asleep whether the user was asked if they want to go on
     * @param earlier the steps before, the latest last
     */
    public record OpenStep(String dialogue, String step, int form, String data, boolean asleep, List<Earlier> earlier) {

        /** Copies the list. */
        public OpenStep {
            earlier = List.copyOf(earlier);
        }

        /** A step before this one. */
        OpenStep at(Earlier before) {
            return new OpenStep(dialogue, before.step(), form, before.data(), false, List.of());
        }

        OpenStep asleep(boolean now) {
            return new OpenStep(dialogue, step, form, data, now, earlier);
        }
    }

    /** A step that was answered, to go back to. Immutable. */
    public record Earlier(String step, String data) {}

    /**
     * A message and its reply. Immutable.
     *
     * @param at when it came
     * @param said tells equal messages apart from others without keeping what the user wrote
     */
    public record LastTurn(Instant at, Instant answered, String said, Reply reply) {

        public static LastTurn of(Instant at, Instant answered, IncomingMessage message, Reply reply) {
            return new LastTurn(at, answered, fingerprint(message), reply);
        }

        private static String fingerprint(IncomingMessage message) {
            byte[] text = (message.kind() + " " + message.content()).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(sha256().digest(text));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
