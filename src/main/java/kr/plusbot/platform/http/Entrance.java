package kr.plusbot.platform.http;

import java.util.Optional;

/**
 * Decides which callers may come in to one part of the paths. Each entrance is a bean, and the {@link Door} asks it.
 * Safe across threads.
 */
public interface Entrance {

    /** The first part of the paths behind it, such as {@code openbuilder}. */
    String path();

    /** Whether each bot has this entrance: a further bot has it behind {@code bots/} and its name. */
    default boolean isOfEachBot() {
        return false;
    }

    /** Whether Kakao calls here, so that it counts the answers that fail. */
    default boolean isChannel() {
        return false;
    }

    /**
     * Whether this entrance expects calls from an address: from a caller's own, or from that of a trusted proxy.
     *
     * @param peer the address at the other end of the socket, as the servlet container names it
     */
    default boolean expects(String peer) {
        return false;
    }

    /** Whether a caller who comes in here is no stranger for a day. Not where everybody may come in, and has to say who they are only then. */
    default boolean makesKnown() {
        return true;
    }

    /** Whether one who shows the secret may call often and from everywhere. */
    default boolean opensByASecretAlone() {
        return false;
    }

    /**
     * The answer to a message that is not looked at, since the process has too much to do.
     *
     * @param path canonical and percent-encoded, such as {@code plusfriend/message}
     * @param body what the caller sent
     * @return JSON; empty when the call is no message, or has to be looked at all the same
     */
    default Optional<String> shed(String path, String body) {
        return Optional.empty();
    }

    /**
     * Why this caller may not come in; empty when they may. The door asks this before anything else is decided about the call.
     *
     * @param bot the name of the bot whose entrance it is
     */
    Optional<Refusal> refuse(String bot, Caller caller);
}
