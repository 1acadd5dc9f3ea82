package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcLateDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final BotId CAFE = new BotId("cafe");

    private final HandClock clock = new HandClock(Instant.parse("2026-11-28T14:59:59Z"));

    @ParameterizedTest
    @EnumSource
    void addsUpWhatAllReplicasCount(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        Database here = kind.open(settings);
        Database there = kind.open(settings);
        try {
            JdbcLateDays one = new JdbcLateDays(here, clock);
            JdbcLateDays other = new JdbcLateDays(there, clock);
            one.count(BotId.MAIN);
            one.count(BotId.MAIN);
            other.count(BotId.MAIN);
            other.count(CAFE);
            one.add();
            one.add();
            other.add();
            assertThat(one.between(BotId.MAIN, TODAY, TODAY)).isEqualTo(3);
            assertThat(one.between(CAFE, TODAY, TODAY)).isEqualTo(1);
            clock.set(Instant.parse("2026-11-28T15:00:00Z"));
            one.count(BotId.MAIN);
            one.add();
            assertThat(other.between(BotId.MAIN, TODAY.plusDays(1), TODAY.plusDays(1)))
                    .isEqualTo(1);
            assertThat(other.between(BotId.MAIN, TODAY, TODAY.plusDays(1))).isEqualTo(4);
            assertThat(other.between(BotId.MAIN, TODAY.plusDays(2), TODAY.plusDays(3)))
                    .isZero();
        } finally {
            here.close();
            there.close();
        }
    }
}
