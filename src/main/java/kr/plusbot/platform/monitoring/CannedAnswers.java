package kr.plusbot.platform.monitoring;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import kr.plusbot.platform.runtime.Settings;

/**
 * The answers that nginx gave in the bot's place. To Kakao they are answers like others; to the shop each is one that a bot
 * could not give. nginx keeps count in a file, one byte for each, and all replicas tell the same number. Without state.
 */
@Singleton
final class CannedAnswers {

    @Inject
    CannedAnswers(Settings settings, Measures measures) {
        settings.text("plusbot.monitoring.canned-file").map(File::new).ifPresent(count -> tell(count, measures));
    }

    private static void tell(File count, Measures measures) {
        measures.counter("plusbot_canned", "Answers that nginx gave in the place of all bots", count::length);
    }

    /** Asked for when the application starts. */
    void onStart(@Observes Startup event) {}
}
