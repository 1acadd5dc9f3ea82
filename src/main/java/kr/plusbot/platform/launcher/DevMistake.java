package kr.plusbot.platform.launcher;

/**
 * What the author of a bot has to mend. Immutable.
 *
 * @param file its path in the project; empty when it is in no one file
 * @param line from 1; 0 when it is in no one line
 * @param message what is wrong
 */
record DevMistake(String file, long line, String message) {

    /** It is in no one file. */
    static DevMistake of(String message) {
        return new DevMistake("", 0, message);
    }

    /** As compilers write it, so that an editor's terminal leads to the line. */
    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ";
        return place + message;
    }
}
