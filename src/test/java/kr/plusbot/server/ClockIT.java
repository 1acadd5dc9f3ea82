package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Customers order while the clock of the whole process jumps, once at each of their steps; not where there is no libfaketime.
 * {@code src/test/clock} does it for as long as one likes.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
final class ClockIT {

    private static final Duration LONG = Duration.parse(System.getProperty("plusbot.test.clock", "PT0S"));
    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(-1));
    private static final Pattern NUMBER = Pattern.compile("주문번호 ([A-Z]+-\\d{3})");
    private static final int STEPS = 8;
    private static final int LONGEST_TALK = 20;
    private static final int QUANTITY = 2;

    private final long end = System.nanoTime() + LONG.toNanos();
    private final Set<Tally.Shown> shown = new HashSet<>();
    private Duration slowest = Duration.ZERO;
    private int calls;

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNoOrder(TestDatabases kind) throws Exception {
        Optional<FakeClock> found = FakeClock.find();
        assumeThat(found).as("no libfaketime here").isPresent();
        FakeClock clock = found.get();
        DatabaseSettings settings = kind.empty();
        try (OneProcess bot = launch(settings, clock).start()) {
            do {
                JUMPS.forEach(jump -> orderWithJumps(bot.base(), clock, jump));
            } while (System.nanoTime() < end);
        }
        Ledger ledger = Ledger.of(settings, shown);
        System.out.printf(
                "Clock: %s, %d jumps, %d calls, slowest %d ms, orders %d, lost %d, doubled %d%n",
                kind,
                shown.size(),
                calls,
                slowest.toMillis(),
                ledger.orders(),
                ledger.lost().size(),
                ledger.doubled().size());
        assertThat(ledger).isEqualTo(new Ledger(shown.size(), Set.of(), Set.of(), 0));
    }

    private static Launch launch(DatabaseSettings database, FakeClock clock) {
        Launch launch = Launch.of(Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), TestWar.packaged())
                .environment("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
                .property("plusbot.database.url", database.url())
                .property("plusbot.database.user", database.user())
                .property("plusbot.privacy.key", "00".repeat(32));
        clock.environment().forEach(launch::environment);
        return launch;
    }

    private void orderWithJumps(URI bot, FakeClock clock, Duration jump) {
        for (int step = 0; step < STEPS; step++) {
            order(bot, clock, jump, step);
        }
    }

    /** Each order is that of a customer of its own. What they say again at once counts as a double tap. */
    private void order(URI bot, FakeClock clock, Duration jump, int before) {
        int placed = shown.size();
        String user = "customer" + placed;
        Place place = Place.PLACED;
        String said = "";
        int steps = 0;
        do {
            assertThat(steps).as("%s before step %s", jump, before).isLessThan(LONGEST_TALK);
            if (steps == before) {
                clock.jump(jump);
            }
            String text = place.says(QUANTITY);
            if (text.equals(said)) {
                await().pollDelay(Customer.DOUBLE_TAP).until(() -> true);
            }
            place = say(bot, user, text).orElse(place);
            said = text;
            steps++;
        } while (shown.size() == placed);
    }

    /** Where the answer puts the customer; empty when they have to say it again. */
    private Optional<Place> say(URI bot, String user, String text) {
        Answer answer = Call.message(user, text).send(bot);
        calls++;
        slowest = answer.took().compareTo(slowest) > 0 ? answer.took() : slowest;
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
        Matcher number = NUMBER.matcher(answer.text());
        if (number.find()) {
            shown.add(new Tally.Shown(user, number.group(1), QUANTITY));
        }
        Optional<Place> place = Place.of(answer.text());
        assertThat(place.isPresent() || Customer.isApology(answer.text()))
                .as("%s: %s", text, answer)
                .isTrue();
        return place;
    }
}
