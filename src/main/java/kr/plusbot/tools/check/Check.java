package kr.plusbot.tools.check;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.plusbot.tools.check.CheckResult.Verdict;
import kr.plusbot.tools.check.Finding.Severity;

/**
 * One thing that is tried with a bot. Immutable.
 *
 * @param name what is tried, in Korean
 * @param remedy how to mend it, one Korean sentence
 * @param trial makes the calls
 * @param rule tells what is wrong with an answer
 */
record Check(
        String name, String remedy, Function<Calls, List<Exchange>> trial, Function<Exchange, List<Finding>> rule) {

    CheckResult run(Calls calls) {
        return result(trial.apply(calls));
    }

    /** @param exchanges what the trial brought */
    CheckResult result(List<Exchange> exchanges) {
        List<Finding> findings = exchanges.stream()
                .flatMap(exchange -> rule.apply(exchange).stream())
                .filter(firstOfItsKind())
                .toList();
        Duration slowest = exchanges.stream()
                .map(Exchange::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new CheckResult(name, verdict(findings), slowest, findings, findings.isEmpty() ? "" : remedy(findings));
    }

    private static Predicate<Finding> firstOfItsKind() {
        Set<Finding> seen = new HashSet<>();
        return finding -> seen.add(finding.withoutExcerpt());
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Verdict.PASSED;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BREAKS)
                ? Verdict.FAILED
                : Verdict.WARNED;
    }

    /** A cause that has a name is mended, not the check. */
    private String remedy(List<Finding> findings) {
        return findings.stream()
                .map(Finding::remedy)
                .filter(its -> !its.isEmpty())
                .findFirst()
                .orElse(remedy);
    }
}
