package kr.plusbot.tools.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.plusbot.tools.check.Finding.Severity;

/** Collects what one answer does wrong. Used by one thread. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    /** @param arguments as for {@link String#format} */
    void breaks(String section, String text, Object... arguments) {
        list.add(new Finding(Severity.BREAKS, String.format(Locale.KOREAN, text, arguments), section));
    }

    /** @param arguments as for {@link String#format} */
    void bends(String section, String text, Object... arguments) {
        list.add(new Finding(Severity.BENDS, String.format(Locale.KOREAN, text, arguments), section));
    }

    boolean isBroken() {
        return list.stream().anyMatch(finding -> finding.severity() == Severity.BREAKS);
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
