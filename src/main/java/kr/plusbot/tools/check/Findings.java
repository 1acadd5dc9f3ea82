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
        list.add(new Finding(Severity.BREAKS, String.format(Locale.KOREAN, text, arguments), section, "", ""));
    }

    void breaks(String section, Cause cause) {
        list.add(new Finding(Severity.BREAKS, cause.text(), section, cause.remedy(), cause.excerpt()));
    }

    /** @param arguments as for {@link String#format} */
    void bends(String section, String text, Object... arguments) {
        list.add(new Finding(Severity.BENDS, String.format(Locale.KOREAN, text, arguments), section, "", ""));
    }

    void bends(String section, Cause cause) {
        list.add(new Finding(Severity.BENDS, cause.text(), section, cause.remedy(), cause.excerpt()));
    }

    boolean isBroken() {
        return list.stream().anyMatch(finding -> finding.severity() == Severity.BREAKS);
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
