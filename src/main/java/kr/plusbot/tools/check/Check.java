package kr.plusbot.tools.check;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
        List<Exchange> exchanges = trial.apply(calls);
        List<Finding> findings = exchanges.stream()
                .flatMap(exchange -> rule.apply(exchange).stream())
                .distinct()
                .toList();
        Duration slowest = exchanges.stream()
                .map(Exchange::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new CheckResult(name, verdict(findings), slowest, findings, findings.isEmpty() ? "" : remedy(exchanges));
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Verdict.PASSED;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BREAKS)
                ? Verdict.FAILED
                : Verdict.WARNED;
    }

    /** A bot that cannot be reached and a door that is shut explain every failure. */
    private String remedy(List<Exchange> exchanges) {
        if (exchanges.stream().allMatch(Exchange::isUnreached)) {
            return "봇이 켜져 있는지, 주소와 인증서가 맞는지 확인하세요.";
        }
        return exchanges.stream().anyMatch(exchange -> exchange.status() == 403)
                ? "봇이 이 호출을 막고 있어요. 시험하는 동안 들어올 수 있게 하세요. (Plusbot은 plusbot.kakao.callers, 스킬은 --header)"
                : remedy;
    }
}
