package kr.plusbot.tools.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.plusbot.tools.check.CheckResult.Verdict;

/**
 * What all checks have shown, with each cause of several failures once. Immutable.
 *
 * @param common worst first, then most frequent first
 * @param leftOut how many checks were not made, since nobody answered
 */
record Report(List<CheckResult> results, List<CommonCause> common, int leftOut) {

    /**
     * A finding of more than one check.
     *
     * @param finding as the first of them has it
     * @param times in how many checks
     */
    record CommonCause(Finding finding, int times) {}

    /** @param size how many checks there are */
    static Report of(List<CheckResult> results, int size) {
        return new Report(results, common(results), Math.max(0, size - results.size()));
    }

    private static List<CommonCause> common(List<CheckResult> results) {
        Map<Finding, List<Finding>> kinds = new LinkedHashMap<>();
        results.stream()
                .flatMap(result -> result.findings().stream())
                .forEach(finding -> kinds.computeIfAbsent(finding.withoutExcerpt(), kind -> new ArrayList<>())
                        .add(finding));
        return kinds.values().stream()
                .filter(findings -> findings.size() > 1)
                .map(findings -> new CommonCause(findings.get(0), findings.size()))
                .sorted(Comparator.comparing(
                                (CommonCause cause) -> cause.finding().severity())
                        .thenComparing(Comparator.comparing(CommonCause::times).reversed()))
                .toList();
    }

    /** What one check alone has shown. */
    List<Finding> own(CheckResult result) {
        return result.findings().stream().filter(finding -> !isCommon(finding)).toList();
    }

    private boolean isCommon(Finding finding) {
        return common.stream()
                .anyMatch(cause -> cause.finding().withoutExcerpt().equals(finding.withoutExcerpt()));
    }

    boolean isInAll(CommonCause cause) {
        return cause.times() == results.size();
    }

    long passed() {
        return count(Verdict.PASSED);
    }

    long warned() {
        return count(Verdict.WARNED);
    }

    long failed() {
        return count(Verdict.FAILED);
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
