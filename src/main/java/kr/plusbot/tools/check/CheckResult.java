package kr.plusbot.tools.check;

import java.time.Duration;
import java.util.List;

/**
 * What a check has shown. Immutable.
 *
 * @param name what was tried, in Korean
 * @param took the slowest answer's time
 * @param findings what was wrong, each once
 * @param remedy how to mend it, one Korean sentence; empty when nothing is to be mended
 */
public record CheckResult(String name, Verdict verdict, Duration took, List<Finding> findings, String remedy) {

    /** How it went, worst last. */
    public enum Verdict {
        PASSED,
        /** Kakao would take it, but see the findings. */
        WARNED,
        FAILED
    }
}
