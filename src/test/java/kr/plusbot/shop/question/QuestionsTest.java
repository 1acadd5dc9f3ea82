package kr.plusbot.shop.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.shop.order.Board;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.HandClock;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions as two replicas keep them. */
@ParameterizedClass
@EnumSource
class QuestionsTest {

    private static final UserId KIM = new UserId("kim");
    private static final UserId KIMCHI = new UserId("kimchi");

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final UUID id = UUID.randomUUID();

    @Parameter
    TestDatabases kind;

    private Database database;
    private Database another;
    private Replica one;
    private Replica other;

    @BeforeEach
    void open() {
        var settings = kind.empty();
        database = kind.open(settings);
        another = kind.open(settings);
        one = new Replica(database);
        other = new Replica(another);
    }

    @AfterEach
    void close() {
        one.turns.close();
        other.turns.close();
        database.close();
        another.close();
    }

    @Test
    void asksOnceHoweverOftenItIsSent() throws Exception {
        ask(one, id);
        ask(other, id);
        assertThat(other.questions.open(BotId.MAIN)).extracting(Question::words).containsExactly("주차 되나요?");
        assertThat(one.questions.open(new BotId("cafe"))).isEmpty();
        assertThat(one.questions.open(KIM, UUID.randomUUID())).isOne();
        assertThat(one.questions.open(KIM, id)).isZero();
    }

    @Test
    void endsOnceForTheFasterOne() throws Exception {
        ask(one, id);
        one.questions.see(BotId.MAIN, id);
        assertThat(other.questions.open(BotId.MAIN)).extracting(Question::seen).containsExactly(true);
        assertThat(one.questions.answer(BotId.MAIN, id, "네")).isTrue();
        assertThat(other.questions.layAside(BotId.MAIN, id)).isFalse();
        assertThat(other.questions.answer(BotId.MAIN, UUID.randomUUID(), "네")).isFalse();
        assertThat(other.questions.of(KIM)).containsExactly("물어보신 것: 주차 되나요?\n사장님 답: 네");
        clock.wind(Duration.ofDays(8));
        assertThat(other.questions.of(KIM)).isEmpty();
    }

    @Test
    void keepsTurnsThatComeToAnotherReplica() throws Exception {
        ask(one, id);
        isKept(other, "아메리카노를 담았어요.");
        assertThat(turns()).contains(tuple("아메리카노요", "아메리카노를 담았어요."));
        other.turns.answered(message(KIMCHI), Reply.of("남의 말"));
        await().atMost(Waits.LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> {
            other.turns.answered(message(KIM), Reply.of("더"));
            return turns().size() == 20;
        });
        isKept(other, "마지막");
        assertThat(turns()).hasSizeLessThanOrEqualTo(20).doesNotContain(tuple("아메리카노요", "남의 말"));
    }

    /** The customer says it until it is there: on a busy machine one turn may be lost. */
    private void isKept(Replica replica, String reply) {
        await().atMost(Waits.LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> {
            replica.turns.look();
            replica.turns.answered(message(KIM), Reply.of(reply));
            return turns().contains(tuple("아메리카노요", reply));
        });
    }

    private List<Tuple> turns() throws Exception {
        TestDatabases.untilItAnswers(database);
        return one.questions.turns(BotId.MAIN, id).stream()
                .map(its -> tuple(its.said(), its.reply()))
                .toList();
    }

    @Test
    void storesNoWordsThatCanBeRead() throws Exception {
        ask(one, id);
        isKept(one, "담았어요");
        assertThat(rows("SELECT sealed FROM question_turn")).isNotEmpty().noneMatch(row -> row.contains("담았어요"));
        one.questions.answer(BotId.MAIN, id, "네 됩니다");
        assertThat(rows("SELECT sealed || sealed_answer FROM question"))
                .hasSize(1)
                .noneMatch(row -> row.contains("주차") || row.contains("됩니다"));
        assertThat(rows("SELECT sealed FROM question_turn")).isEmpty();
    }

    @Test
    void goesWithItsPersonAndAfterThirtyDays() throws Exception {
        UUID second = UUID.randomUUID();
        ask(one, id);
        ask(one, second);
        isKept(one, "담았어요");
        UserId merged = new UserId("merged");
        database.run(handle -> one.questions.move(Database.transaction(handle), KIM, merged));
        assertThat(one.questions.open(BotId.MAIN)).extracting(Question::person).containsExactly(merged, merged);
        clock.wind(Duration.ofDays(30).plusSeconds(1));
        UUID young = UUID.randomUUID();
        ask(one, young);
        assertThat(database.<Boolean, Exception>call(handle -> one.questions.expire(Database.transaction(handle), 1)))
                .isTrue();
        assertThat(database.<Boolean, Exception>call(handle -> one.questions.expire(Database.transaction(handle), 9)))
                .isFalse();
        assertThat(one.questions.open(BotId.MAIN)).extracting(Question::id).containsExactly(young);
        database.run(handle -> one.questions.erase(Database.transaction(handle), KIM));
        assertThat(rows("SELECT sealed FROM question UNION ALL SELECT sealed FROM question_turn"))
                .isEmpty();
    }

    @Test
    void disturbsNoAnswerWhileTheDatabaseIsAway() throws Exception {
        ask(one, id);
        database.close();
        one.turns.look();
        one.turns.answered(message(KIM), Reply.of("담았어요"));
        assertThatThrownBy(() -> one.questions.open(BotId.MAIN)).isInstanceOf(DatabaseUnavailable.class);
    }

    private static void ask(Replica replica, UUID id) throws Exception {
        TestDatabases.untilItAnswers(replica.database);
        replica.database.run(
                handle -> replica.questions.ask(Database.transaction(handle), id, Sender.of(KIM), "주차 되나요?"));
    }

    private static IncomingMessage message(UserId user) {
        return new IncomingMessage(user, MessageKind.TEXT, "아메리카노요");
    }

    private List<String> rows(String query) throws DatabaseUnavailable {
        return database.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private final class Replica {

        private final Database database;
        private final QuestionTurns turns;
        private final Questions questions;

        Replica(Database database) {
            PrivacyKey key = new PrivacyKey(new byte[32]);
            this.database = database;
            this.turns = new QuestionTurns(database, key, clock);
            this.questions = new Questions(database, new Board(database, clock), Notices.NONE, turns, key, clock);
        }
    }
}
