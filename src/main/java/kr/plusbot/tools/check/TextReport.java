package kr.plusbot.tools.check;

import java.util.ArrayList;
import java.util.List;
import kr.plusbot.tools.check.CheckResult.Verdict;
import kr.plusbot.tools.check.Report.CommonCause;

/** A report for people: the causes of several failures, the checks, the sum. Without state. */
final class TextReport {

    private static final String INDENT = "                ";

    private TextReport() {}

    static String of(Report report) {
        List<String> lines = new ArrayList<>();
        report.common().forEach(cause -> common(cause, report, lines));
        report.results().forEach(result -> result(result, report, lines));
        lines.add("");
        if (report.leftOut() > 0) {
            lines.add("답이 오지 않아 나머지 %d가지는 해 보지 않았어요.".formatted(report.leftOut()));
        }
        lines.add("%d가지 가운데 통과 %d, 주의 %d, 실패 %d"
                .formatted(report.results().size(), report.passed(), report.warned(), report.failed()));
        return String.join("\n", lines);
    }

    private static void common(CommonCause cause, Report report, List<String> lines) {
        String where = report.isInAll(cause) ? "모든 호출에서" : "%d가지에서".formatted(cause.times());
        lines.add("%s: %s (문서 %s)"
                .formatted(where, cause.finding().text(), cause.finding().section()));
        seen(cause.finding(), "    ", lines);
        if (!cause.finding().remedy().isEmpty()) {
            lines.add("    → " + cause.finding().remedy());
        }
        lines.add("");
    }

    private static void result(CheckResult result, Report report, List<String> lines) {
        lines.add(
                "%s  %5d ms  %s".formatted(mark(result.verdict()), result.took().toMillis(), result.name()));
        List<Finding> own = report.own(result);
        for (Finding finding : own) {
            lines.add(INDENT + "· %s (문서 %s)".formatted(finding.text(), finding.section()));
            seen(finding, INDENT + "  ", lines);
        }
        if (!own.isEmpty() && !isSaid(result.remedy(), report)) {
            lines.add(INDENT + "→ " + result.remedy());
        }
    }

    private static void seen(Finding finding, String indent, List<String> lines) {
        if (!finding.excerpt().isEmpty()) {
            lines.add(indent + "본 것: " + finding.excerpt());
        }
    }

    private static boolean isSaid(String remedy, Report report) {
        return remedy.isEmpty()
                || report.common().stream()
                        .anyMatch(cause -> cause.finding().remedy().equals(remedy));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "통과";
            case WARNED -> "주의";
            case FAILED -> "실패";
        };
    }
}
