package kr.plusbot.platform.launcher;

import java.util.List;

/**
 * What became of the files that were saved last, as the terminal and the simulator's page tell it. Immutable.
 *
 * @param text one line
 * @param mistakes what to mend, each with its place; empty when the bot is as the files are
 */
record DevNews(String text, List<String> mistakes) {

    DevNews {
        mistakes = List.copyOf(mistakes);
    }

    /** All is well. */
    static DevNews good(String text) {
        return new DevNews(text, List.of());
    }

    /** Tells it in the terminal. */
    void say() {
        if (mistakes.isEmpty()) {
            Console.say(text);
        } else {
            Console.complain(text + "\n  " + String.join("\n  ", mistakes));
        }
    }
}
