package kr.plusbot.core.outbox;

import io.micrometer.core.instrument.Counter;
import kr.plusbot.platform.monitoring.Measures;

/** The measure of what became of notices. */
final class NoticeMeasure {

    private NoticeMeasure() {}

    static Counter counter(Measures measures, String result) {
        return measures.counter(
                "plusbot_outbox_notices",
                "Notices that the bot was to say first, by what became of them",
                "result",
                result);
    }
}
