package kr.plusbot.shop.faq;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.VisibleText;

/** By what is counted that nothing answered: what was said, without what may tell who said it. Without state. */
final class NormalForm {

    /** In code points. Questions are short; a longer text may tell a story of somebody. */
    private static final int LONGEST = 40;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.|\\w\\.[a-z]{2,}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern LAUGHTER = Pattern.compile("[ㅋㅎㅠㅜㅡ]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NormalForm() {}

    /** Empty for what is not counted: addresses, long texts, and what has no letter. */
    static Optional<String> of(String said) {
        String plain = VisibleText.of(said).toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(plain).find()) {
            return Optional.empty();
        }
        String words = SIGNS.matcher(LAUGHTER.matcher(plain).replaceAll(" ")).replaceAll(" ");
        String form = DIGIT.matcher(words).replaceAll("0").strip();
        return LETTER.matcher(form).find() && Texts.length(form) <= LONGEST ? Optional.of(form) : Optional.empty();
    }
}
