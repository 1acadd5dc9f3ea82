package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two replicas behind a real nginx are restarted one after the other while Kakao calls: it notices nothing. {@code
 * src/test/rolling} does it with more calls.
 */
@Tag("alone")
final class RollingIT {

    /** At the least; the restarts may take longer. */
    private static final int CALLS = Integer.getInteger("plusbot.test.rolling", 200);

    private static final Duration EVERY = Duration.ofMillis(25);

    /** Longer than nginx keeps a connection to a bot. */
    private static final String DRAIN = "PT2.5S";

    private static final String PROXY = "127.0.0.1";
    private static final String KAKAO = "127.0.0.2";

    @Test
    void losesNoAnswer() {
        assumeThat(Call.canComeFrom(KAKAO)).isTrue();
        DatabaseSettings database = PostgresServer.shared().newDatabase();
        List<Integer> ports = Stream.generate(ServerProcess::freePort).limit(2).toList();
        try (Nginx nginx = Nginx.before(ports);
                Replicas replicas = new Replicas(ports, port -> launch(port, database))) {
            try (SteadyCalls calls = new SteadyCalls(nginx.base(), KAKAO, EVERY)) {
                do {
                    replicas.restartEach();
                } while (calls.answered() < CALLS);
                calls.end();
                List<Duration> times = calls.times();
                System.out.printf(
                        "%d answers, %d failed, %d canned; p50 %s, p99 %s, slowest %s%n",
                        times.size(),
                        calls.failures().size(),
                        nginx.canned(),
                        times.get(times.size() / 2),
                        times.get(times.size() * 99 / 100),
                        times.get(times.size() - 1));
                assertThat(calls.failures()).isEmpty();
                assertThat(nginx.canned()).as(nginx.log()).isZero();
            }
            replicas.kill();
            assertThat(Call.message("test", "도움말").send(nginx.base(), KAKAO).text())
                    .startsWith("죄송해요. 지금은");
            await().until(nginx::canned, counted -> counted == 1);
        }
    }

    private static OneProcess launch(int port, DatabaseSettings database) {
        return Launch.of(Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), TestWar.packaged())
                .at(port)
                .environment("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
                .property("plusbot.database.url", database.url())
                .property("plusbot.database.user", database.user())
                .property("plusbot.privacy.key", "00".repeat(32))
                .property("plusbot.kakao.callers", KAKAO)
                .property("plusbot.trusted-proxies", PROXY)
                .property("plusbot.drain", DRAIN)
                .start();
    }
}
