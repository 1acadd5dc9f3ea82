package kr.plusbot.platform.runtime;

/** Something that each bot has one of. Safe across threads. */
@FunctionalInterface
public interface PerBot<T> {

    /**
     * That of one bot.
     *
     * @param bot its name, {@link Bots#MAIN} for the one without a name of its own
     * @throws IllegalArgumentException when there is no such bot
     */
    T of(String bot);
}
