package kr.plusbot.core.chat;

import java.util.List;
import java.util.Locale;

/**
 * What a message can start: a {@link Command}, which answers at once, or a {@link Dialogue}, which has several steps.
 */
public sealed interface Triggered permits Command, Dialogue {

    /** The triggers that start this; none while it is switched off. Nothing else may have an equal one. */
    List<Trigger> triggers();

    /** How a user starts this, as one Korean line of the help; empty when the help does not show it. */
    default String help() {
        return "";
    }

    /**
     * Whether only its user should read what it says. In a room, where others read along and nobody is called by name, the bot leads to
     * the user's own chat instead.
     */
    default boolean isPrivate() {
        return false;
    }

    /** The name in logs and in the database, from the class: {@code SongSearchCommand} is {@code song-search}, {@code OrderDialogue} is {@code order}. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceFirst("(Command|Dialogue)$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
