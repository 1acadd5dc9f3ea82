package kr.plusbot.tools.check;

/**
 * Why an answer fails, by its name. Immutable.
 *
 * @param text what is wrong, in polite Korean; the same for every call that fails for this cause
 * @param remedy how to mend it, for an author in any language
 * @param excerpt what was seen, such as a line of the body; empty when there is nothing to see
 */
record Cause(String text, String remedy, String excerpt) {

    static Cause of(String text, String remedy) {
        return new Cause(text, remedy, "");
    }

    Cause seenAs(String seen) {
        return new Cause(text, remedy, seen);
    }
}
