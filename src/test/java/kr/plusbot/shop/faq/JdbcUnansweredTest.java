package kr.plusbot.shop.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What nothing answered is counted, and says nothing of who said it. */
@ParameterizedClass
@EnumSource
final class JdbcUnansweredTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));

    @Parameter
    TestDatabases kind;

    private Database database;
    private JdbcUnanswered unanswered;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
        unanswered = new JdbcUnanswered(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsByTheNormalForm() throws Exception {
        say("kim", "Wi-Fi 되나요??");
        say("lee", "wi fi  되나요 ㅋㅋ");
        say("park", "와플 2개 얼마?");
        say("lee", "와플 ３개 얼마");
        say("kim", "와플 9개 얼마!!!");
        assertThat(unanswered.most(BotId.MAIN, 10))
                .extracting(Unanswered.Form::text, Unanswered.Form::times)
                .containsExactly(tuple("와플 0개 얼마", 3), tuple("wi fi 되나요", 2));
        assertThat(unanswered.most(BotId.MAIN, 1)).hasSize(1);
        assertThat(unanswered.most(new BotId("school"), 10)).isEmpty();
    }

    @Test
    void showsNothingThatCameFromOnePersonOrThatNamesOne() throws Exception {
        for (int time = 0; time < 3; time++) {
            say("kim", "홍길동입니다");
        }
        for (String user : List.of("kim", "lee")) {
            say(user, "hong@example.com");
            say(user, "https://example.com/a");
            say(user, "가".repeat(41));
            say(user, "010-1234-5678");
            say(user, "👍");
        }
        assertThat(unanswered.most(BotId.MAIN, 10)).isEmpty();
        clock.wind(Duration.ofDays(1));
        say("kim", "홍길동입니다");
        assertThat(unanswered.most(BotId.MAIN, 10)).hasSize(1);
    }

    @Test
    void leavesOutWhatTheOwnerTries() throws Exception {
        for (String user : List.of("kim", "lee")) {
            unanswered.count(message(user, "시험이에요").with(List.of(), Set.of(Circumstance.TEST)));
        }
        assertThat(unanswered.most(BotId.MAIN, 10)).isEmpty();
    }

    @Test
    void forgetsAfter30DaysAndWhenItIsTold() throws Exception {
        for (String user : List.of("kim", "lee")) {
            say(user, "수건 있나요");
            say(user, "그네 있나요");
        }
        unanswered.forget(BotId.MAIN, "그네 있나요");
        assertThat(unanswered.most(BotId.MAIN, 10))
                .extracting(Unanswered.Form::text)
                .containsExactly("수건 있나요");
        clock.wind(Duration.ofDays(30));
        assertThat(unanswered.most(BotId.MAIN, 10)).isEmpty();
        assertThat(rows()).isEqualTo(1);
        database.<Boolean, Exception>call(handle -> unanswered.expire(Database.transaction(handle), 10));
        assertThat(rows()).isZero();
    }

    @Test
    void keepsAtMostTenThousandForms() throws Exception {
        database.<Integer, Exception>call(handle -> {
            var batch = handle.prepareBatch(
                    "INSERT INTO unanswered (bot, form, times, last_at) VALUES ('main', :form, 1, now())");
            for (int form = 0; form < 10_000; form++) {
                batch.bind("form", "f" + form).add();
            }
            return batch.execute().length;
        });
        say("kim", "하나 더");
        say("kim", "f7");
        assertThat(rows()).isEqualTo(10_000);
    }

    @Test
    void doesNotFailWhileTheDatabaseIsAway() throws Exception {
        database.close();
        say("kim", "수건 있나요");
    }

    private int rows() throws Exception {
        return database.<Integer, Exception>call(handle -> handle.createQuery("SELECT count(*) FROM unanswered")
                .mapTo(Integer.class)
                .one());
    }

    private void say(String user, String text) {
        unanswered.count(message(user, text));
    }

    private static IncomingMessage message(String user, String text) {
        return new IncomingMessage(new UserId(user), MessageKind.TEXT, text);
    }
}
