package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

/** Says clearly where the tests in a browser do not run. */
class BrowserTestsIT {

    private static final String MISSING =
            "SKIPPED: the simulator's tests in a browser, which need /usr/bin/chromium (Debian's package chromium)";

    @Test
    void runWhereThereIsAChromium() {
        boolean run = Boolean.getBoolean("plusbot.test.browser");
        if (!run) {
            System.out.println(MISSING);
        }
        assumeThat(run).as(MISSING).isTrue();
        assertThat(getClass().getResource("/kr/plusbot/browser/TalkIT.class")).isNotNull();
    }
}
