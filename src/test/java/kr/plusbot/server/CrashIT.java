package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.server.jdbc.HaltPoint;
import kr.plusbot.testing.PostgresServer;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders while the bot, or its database, is killed again and again: what a customer was shown is stored, and nothing twice.
 * A few kills of each kind; for as long as {@code plusbot.test.crash} says, if it does, and until there were {@code
 * plusbot.test.kills}.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
final class CrashIT {

    private static final Duration LONG = Duration.parse(System.getProperty("plusbot.test.crash", "PT0S"));
    private static final int LEAST_KILLS = Integer.getInteger("plusbot.test.kills", 0);
    private static final long SEED = Long.getLong("plusbot.test.seed", System.nanoTime());

    private static final Duration TO_FINISH = Duration.ofMinutes(3);
    private static final Duration TO_HEAL = Duration.ofSeconds(5);

    /** From the bot's start to its end, when it is killed at no point of its work; it may not have started by then. */
    private static final int LONGEST_LIFE_MS = 9_000;

    private static final int MOST_PASSES = 3;

    private final Random random = new Random(SEED);
    private final Tally tally = new Tally();
    private final Path war = TestWar.halting();
    private final long end = System.nanoTime() + LONG.toNanos();
    private int kills;

    @ParameterizedTest
    @EnumSource
    void neitherLosesNorDoublesAnOrderWhenTheBotIsKilled(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        try (Customers customers = new Customers(SEED, tally)) {
            do {
                for (HaltPoint point : HaltPoint.values()) {
                    halt(customers, settings, point);
                }
                kill(customers, settings);
            } while (goesOn());
            finish(customers, settings);
        }
        check("the bot on " + kind, settings);
    }

    private void halt(Customers customers, DatabaseSettings settings, HaltPoint point) {
        MortalBot bot = MortalBot.start(war, settings, point, random.nextInt(MOST_PASSES));
        customers.talkTo(bot);
        assertThat(bot.awaitHalt()).isEqualTo(HaltPoint.EXIT);
        kills++;
    }

    private void kill(Customers customers, DatabaseSettings settings) {
        MortalBot bot = MortalBot.start(war, settings);
        customers.talkTo(bot);
        assertThat(bot.endsWithin(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS))))
                .isFalse();
        bot.kill();
        kills++;
    }

    private void finish(Customers customers, DatabaseSettings settings) {
        try (MortalBot bot = MortalBot.start(war, settings)) {
            customers.talkTo(bot);
            customers.finish(TO_FINISH);
        }
    }

    @Test
    void neitherLosesNorDoublesAnOrderWhenPostgresIsKilledAndFrozen() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            DatabaseSettings settings = postgres.newDatabase();
            try (Customers customers = new Customers(SEED, tally);
                    MortalBot bot = MortalBot.start(war, settings)) {
                customers.talkTo(bot);
                untilTwentyAnswersCame();
                List<Duration> healed = new ArrayList<>();
                do {
                    for (Fault fault : Fault.values()) {
                        letPass(Duration.ofMillis(random.nextInt(2_000)));
                        fault.strike(postgres, () -> letPass(Duration.ofMillis(random.nextInt(3_000))));
                        healed.add(untilTwentyAnswersCame());
                        kills++;
                    }
                } while (goesOn());
                assertThat(healed).as("one of these").anyMatch(time -> time.compareTo(TO_HEAL) < 0);
                customers.finish(TO_FINISH);
            }
            check("PostgreSQL", settings);
        }
    }

    /** What may happen to a PostgreSQL, and its end. */
    private enum Fault {
        KILLED {
            @Override
            void strike(PostgresServer postgres, Runnable meanwhile) {
                postgres.kill();
                meanwhile.run();
                postgres.restart();
            }
        },
        FROZEN {
            @Override
            void strike(PostgresServer postgres, Runnable meanwhile) {
                postgres.freeze();
                meanwhile.run();
                postgres.thaw();
            }
        },
        FROZEN_AND_KILLED {
            @Override
            void strike(PostgresServer postgres, Runnable meanwhile) {
                postgres.freeze();
                meanwhile.run();
                KILLED.strike(postgres, meanwhile);
            }
        };

        abstract void strike(PostgresServer postgres, Runnable meanwhile);
    }

    private boolean goesOn() {
        return kills < LEAST_KILLS || System.nanoTime() < end;
    }

    private Duration untilTwentyAnswersCame() {
        long began = System.nanoTime();
        int before = tally.answers();
        await().atMost(Waits.FOR_A_PROCESS).until(() -> tally.answers() > before + 20);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void letPass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }

    private void check(String victim, DatabaseSettings settings) throws Exception {
        Ledger ledger = Ledger.of(settings, tally.shown());
        System.out.printf(
                "Killed: %s (seed %d): kills %d, calls %d, orders %d, lost %d, doubled %d, failed answers %d, late %d%n",
                victim,
                SEED,
                kills,
                tally.calls(),
                ledger.orders(),
                ledger.lost().size(),
                ledger.doubled().size(),
                tally.failures().size(),
                tally.late());
        assertThat(tally.failures()).as("failed answers").isEmpty();
        assertThat(tally.late()).as("late answers").isLessThan(tally.calls() / 2);
        assertThat(tally.illegal()).as("illegal conversations").isEmpty();
        assertThat(ledger).isEqualTo(new Ledger(ledger.orders(), Set.of(), Set.of(), 0));
    }
}
