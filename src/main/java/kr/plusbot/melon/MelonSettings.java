package kr.plusbot.melon;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about song search. Immutable.
 *
 * @param baseUrl where searches are asked; links in replies lead to Melon's own site whatever stands here
 * @param timeout how long one search may take, from looking up the address to the last byte of the body; 0.1 to 30 s
 * @param maxConcurrent how many searches may be under way at Melon at the same time, 1 to 10,000
 */
@Singleton
record MelonSettings(URI baseUrl, Duration timeout, int maxConcurrent) {

    private static final System.Logger LOG = System.getLogger(MelonSettings.class.getName());
    private static final URI MELON = URI.create("https://www.melon.com");
    private static final Duration TIMEOUT = Duration.ofMillis(2_500);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int CONCURRENT = 64;
    private static final int MOST_CONCURRENT = 10_000;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    MelonSettings(Settings settings) {
        this(
                settings.httpAddress("plusbot.melon.base-url", MELON),
                settings.duration("plusbot.melon.timeout", TIMEOUT, SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
                settings.integer("plusbot.melon.max-concurrent", CONCURRENT, 1, MOST_CONCURRENT));
    }

    /** The same at another address. */
    MelonSettings at(URI address) {
        return new MelonSettings(address, timeout, maxConcurrent);
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {
        LOG.log(Level.INFO, "Songs are searched at {0}", baseUrl());
    }
}
