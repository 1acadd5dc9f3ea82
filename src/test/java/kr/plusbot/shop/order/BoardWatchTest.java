package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who looks at the board, as two replicas see it. */
@ParameterizedClass
@EnumSource
final class BoardWatchTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock(START);

    @Parameter
    TestDatabases kind;

    private Database database;
    private Database another;
    private BoardWatch one;
    private BoardWatch other;

    @BeforeEach
    void open() {
        var settings = kind.empty();
        database = kind.open(settings);
        another = kind.open(settings);
        one = watch(database, Map.of());
        other = watch(another, Map.of());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
        another.close();
    }

    @Test
    void findsNobodyAbsentBeforeTheShopHasBegun() throws Exception {
        passes(Duration.ofHours(1));
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        one.see(BotId.MAIN);
        one.resume(BotId.MAIN);
        passes(Duration.ofHours(1));
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        assertThat(one.absence(BotId.MAIN)).isEmpty();
    }

    @Test
    void findsTheShopAbsentOnEachReplicaUntilItLooksAgain() throws Exception {
        one.begin(BotId.MAIN);
        passes(Duration.ofMinutes(3));
        assertThat(other.isAbsent(BotId.MAIN)).isFalse();
        one.see(BotId.MAIN);
        passes(Duration.ofMinutes(3));
        assertThat(other.isAbsent(BotId.MAIN)).isFalse();
        passes(BEAT);
        assertThat(other.isAbsent(BotId.MAIN)).isTrue();
        assertThat(other.isAbsent(new BotId("cafe"))).isFalse();
        one.see(BotId.MAIN);
        assertThat(other.isAbsent(BotId.MAIN)).isFalse();
    }

    @Test
    void endsWithTheDayAndGoesOnWhereTheShopTakesOrdersAgain() throws Exception {
        one.begin(BotId.MAIN);
        other.end(BotId.MAIN);
        passes(Duration.ofMinutes(10));
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        other.resume(BotId.MAIN);
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        passes(Duration.ofMinutes(4));
        assertThat(one.isAbsent(BotId.MAIN)).isTrue();
    }

    @Test
    void countsNoTimeInWhichNoPageCouldBeHeard() throws Exception {
        one.begin(BotId.MAIN);
        clock.wind(Duration.ofMinutes(30));
        assertThat(one.isAbsent(BotId.MAIN)).as("the database is back").isFalse();
        other.beat();
        assertThat(one.isAbsent(BotId.MAIN)).as("and a bot").isFalse();
        passes(Duration.ofMinutes(3));
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        passes(BEAT);
        assertThat(one.isAbsent(BotId.MAIN)).isTrue();
    }

    @Test
    void turnsNobodyAwayWhileTheDatabaseIsAway() throws Exception {
        one.begin(BotId.MAIN);
        passes(Duration.ofMinutes(4));
        database.close();
        assertThat(one.isAbsent(BotId.MAIN)).isFalse();
        one.turnAway(BotId.MAIN);
    }

    @Test
    void saysWhatWasMissedUntilSomebodyHasReadIt() throws Exception {
        Board board = new Board(another, clock);
        one.begin(BotId.MAIN);
        passes(Duration.ofMinutes(4));
        one.turnAway(BotId.MAIN);
        passes(Duration.ofMinutes(1));
        other.turnAway(BotId.MAIN);
        long cursor = board.cursor(BotId.MAIN);
        assertThat(cursor).isEqualTo(2);
        one.see(BotId.MAIN);
        assertThat(other.absence(BotId.MAIN)).contains(new Absence(2, START));
        other.acknowledge(BotId.MAIN);
        assertThat(one.absence(BotId.MAIN)).isEmpty();
        assertThat(board.cursor(BotId.MAIN)).isGreaterThan(cursor);
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        for (Map<String, String> its :
                List.of(Map.of("plusbot.console.absent", "PT0S"), Map.of("plusbot.console.enabled", "false"))) {
            BoardWatch off = watch(database, its);
            off.begin(BotId.MAIN);
            passes(Duration.ofHours(1));
            assertThat(off.isAbsent(BotId.MAIN)).isFalse();
            off.close();
        }
    }

    private void passes(Duration time) {
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(BEAT)) {
            clock.wind(BEAT);
            one.beat();
        }
    }

    private BoardWatch watch(Database its, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of("plusbot.console.enabled", "true", "plusbot.bots", "cafe"));
        all.putAll(settings);
        return new BoardWatch(its, new Bots(new Settings(all, Map.of())), clock);
    }
}
