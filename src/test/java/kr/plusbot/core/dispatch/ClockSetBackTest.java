package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored with a moment that has not come yet, since the clock was set back by some hours. */
@ParameterizedClass
@EnumSource
class ClockSetBackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ChatId KIM = ChatId.ofPrivate(new UserId("kim"));

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(NOW);
    private Database database;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void holdsNoLease(int hours) throws Exception {
        Duration time = Duration.ofMinutes(5);
        Lease dead = new Lease(database, clock);
        Lease living = new Lease(database, clock);
        assertThat(dead.take("work", time)).isTrue();
        clock.wind(Duration.ofMinutes(-1));
        assertThat(living.take("work", time)).isFalse();
        clock.wind(Duration.ofHours(-hours));
        assertThat(living.take("work", time)).isTrue();
        assertThat(dead.take("work", time)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void holdsNoAnnouncement(int hours) throws Exception {
        JdbcAnnouncementStore dead = new JdbcAnnouncementStore(database, clock);
        JdbcAnnouncementStore living = new JdbcAnnouncementStore(database, clock);
        Instant until = NOW.plus(JdbcAnnouncementStore.LEASE);
        dead.write(List.of(table -> table.note("id", KIM, NOW, until, "sealed")));
        clock.wind(Duration.ofMinutes(-1));
        assertThat(living.take(1)).isEmpty();
        clock.wind(Duration.ofHours(-hours));
        assertThat(living.take(1)).hasSize(1);
        assertThat(dead.take(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void hidesNoNewerLateAnswer(int hours) throws Exception {
        JdbcLateAnswerStore answers = new JdbcLateAnswerStore(database, clock);
        answers.put(KIM, Reply.of("옛 답"));
        clock.wind(Duration.ofHours(-hours));
        answers.put(KIM, Reply.of("새 답"));
        assertThat(answers.find(KIM, LateAnswers.KEPT)).contains(Reply.of("새 답"));
    }
}
