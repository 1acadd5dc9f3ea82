package kr.plusbot.platform.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the operator reads, in UTF-8 whatever the locale. Safe across threads. */
final class Console {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Console() {}

    /** Says to what the operator wanted. */
    static void say(String text) {
        OUT.println(text);
    }

    /** Says what went wrong. */
    static void complain(String text) {
        ERR.println(text);
    }
}
