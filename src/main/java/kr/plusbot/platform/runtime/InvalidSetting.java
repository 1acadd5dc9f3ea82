package kr.plusbot.platform.runtime;

/** A setting with a value that cannot be used. Stops the start; its message is one line for the operator. */
public final class InvalidSetting extends IllegalArgumentException {

    /**
     * @param name the setting's name, such as {@code plusbot.deadline}
     * @param value the value as found
     * @param expected what was expected instead, as the end of the sentence "is not …"
     */
    public InvalidSetting(String name, String value, String expected) {
        super("%s: \"%s\" is not %s".formatted(name, value.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?"), expected));
    }
}
