package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.util.List;

/** What {@code java -jar plusbot.war} can be told to do by its first word. {@link Main} lists all. */
interface Subcommand {

    /** The word. */
    String name();

    /** What may follow the word, as the help writes it; empty when nothing may. */
    String usage();

    /** One line of the help. */
    String purpose();

    /**
     * Does it.
     *
     * @param archive what {@code java -jar} was given
     * @param arguments what follows the word
     * @return the exit code; after 0 the process ends with its last thread
     * @throws IllegalArgumentException when the arguments are not those of the usage; its message says why
     * @throws IOException when the WAR cannot be unpacked
     */
    int run(MainArchive archive, List<String> arguments) throws IOException, ReflectiveOperationException;
}
