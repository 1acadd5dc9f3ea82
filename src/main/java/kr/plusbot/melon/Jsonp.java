package kr.plusbot.melon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Texts;

/**
 * Unwraps JSON that came as a call of a function, {@code name({…});}. Melon sends that when the caller names a function. We
 * name none, but an answer from a cache in between may be one. Without state.
 */
final class Jsonp {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern CALL = Pattern.compile("[A-Za-z_$][\\w$.]{0,100}+\\s*+\\(");

    private Jsonp() {}

    /**
     * The JSON between the function's brackets; the text itself when it is no whole call. Cut off at both ends by length:
     * a song's name may contain {@code );} too.
     */
    static String unwrap(String body) {
        String text = Texts.trim(body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body);
        Matcher call = CALL.matcher(text);
        if (!call.lookingAt()) {
            return text;
        }
        int end = text.endsWith(";") ? text.length() - 1 : text.length();
        return text.charAt(end - 1) == ')' ? text.substring(call.end(), end - 1) : text;
    }
}
