package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.NoticeTables.Row;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UserId KIM = new UserId("kim");

    private static Database database;

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(NOW);
    private final WaitingPeople waiting = new WaitingPeople(database);
    private final JdbcNotices notices = new JdbcNotices(database, waiting, clock);
    private final JdbcPeople people = new JdbcPeople(database, List.of(notices));

    @BeforeParameterizedClassInvocation
    static void open(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws Exception {
        TestDatabases.untilItAnswers(database);
        database.run(handle -> handle.execute("DELETE FROM notice"));
    }

    @Test
    void tellsOnceWhatIsDue() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW.plusSeconds(10));
        assertThat(take(KIM)).isEmpty();
        clock.wind(Duration.ofSeconds(10));
        assertThat(take(new UserId("lee"))).isEmpty();
        assertThat(take(new UserId(new BotId("cafe"), "kim"))).isEmpty();
        assertThat(take(KIM)).containsExactly("받았어요");
        assertThat(take(KIM)).isEmpty();
    }

    @Test
    void tellsWhatWasWrittenBeforeTheClockWasSetBack() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW.plusSeconds(10));
        clock.wind(Duration.ofDays(-1));
        assertThat(take(KIM)).containsExactly("받았어요");
        assertThat(take(KIM)).isEmpty();
    }

    @Test
    void tellsNothingThatIsNoNewsAnyMore() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        clock.wind(Duration.ofHours(1));
        assertThat(take(KIM)).isEmpty();
    }

    @Test
    void tellsAgainWhatWasGivenBackOrNotCommitted() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        database.run(handle -> {
            assertThat(notices.take(Database.transaction(handle), KIM)).hasSize(1);
            handle.rollback();
        });
        List<Row> rows = notices.take(KIM);
        assertThat(rows).hasSize(1);
        notices.giveBack(KIM, List.of(rows.get(0).id()));
        assertThat(take(KIM)).containsExactly("받았어요");
    }

    @Test
    void tellsNothingThatWasTakenBack() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        write(KIM, "order 1", 3, "준비됐어요", NOW);
        withdraw("order 1", 3);
        assertThat(take(KIM)).containsExactly("받았어요");
        write(KIM, "order 1", 5, "준비됐어요", NOW);
        withdraw("order 2", 0);
        assertThat(take(KIM)).containsExactly("준비됐어요");
    }

    @Test
    void tellsOfEachSubjectTheLatestBeforeTheAnswer() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        write(KIM, "order 1", 3, "준비됐어요", NOW);
        write(KIM, "order 2", 2, "또 받았어요", NOW);
        News news = new News(notices, waiting, people);
        Telling telling = news.of(message(KIM)).orElseThrow();
        assertThat(telling.tell(Reply.of("네"), () -> false).text()).isEqualTo("준비됐어요\n또 받았어요\n\n네");
        assertThat(news.of(message(KIM)).orElseThrow().tell(Reply.of("네"), () -> false))
                .isEqualTo(Reply.of("네"));
    }

    @Test
    void tellsNothingInAnAnswerThatIsLate() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        Telling telling = new News(notices, waiting, people).of(message(KIM)).orElseThrow();
        assertThat(telling.tell(Reply.of("네"), () -> true)).isEqualTo(Reply.of("네"));
        Reply told = telling.tell(Reply.of("네"), () -> false);
        assertThat(telling.without(told)).isEqualTo(Reply.of("네"));
        telling.giveBack();
        assertThat(take(KIM)).containsExactly("받았어요");
    }

    @Test
    void asksTheDatabaseForThoseWhoWaitAlone() throws Exception {
        News news = new News(notices, waiting, people);
        assertThat(news.of(message(KIM))).isEmpty();
        write(KIM, "order 1", 2, "받았어요", NOW);
        assertThat(news.of(message(KIM))).isPresent();
        assertThat(news.of(message(new UserId("lee")))).isEmpty();
        WaitingPeople ofAnother = new WaitingPeople(database);
        ofAnother.look();
        assertThat(ofAnother.mayInclude(List.of(KIM))).isTrue();
        take(KIM);
        ofAnother.look();
        assertThat(ofAnother.mayInclude(List.of(KIM))).isFalse();
    }

    @Test
    void followsAPersonAndForgetsThem() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        within(transaction -> notices.move(transaction, KIM, new UserId("kim again")));
        assertThat(take(KIM)).isEmpty();
        assertThat(take(new UserId("kim again"))).containsExactly("받았어요");
        write(KIM, "order 2", 2, "받았어요", NOW);
        within(transaction -> notices.erase(transaction, KIM));
        assertThat(take(KIM)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyCameToHear() throws Exception {
        write(KIM, "order 1", 2, "받았어요", NOW);
        clock.wind(Duration.ofDays(8));
        within(transaction -> notices.expire(transaction, 10));
        assertThat(take(KIM)).isEmpty();
    }

    private List<String> take(UserId person) throws DatabaseUnavailable {
        return notices.take(person).stream().map(Row::words).toList();
    }

    private void write(UserId person, String subject, long step, String words, Instant due) throws Exception {
        within(transaction ->
                notices.write(transaction, new Notice(person, subject, step, words, due, NOW.plusSeconds(3_600))));
    }

    private void withdraw(String subject, long first) throws Exception {
        within(transaction -> notices.withdraw(transaction, BotId.MAIN, subject, first));
    }

    private static void within(Work work) throws Exception {
        database.<Optional<Object>, Exception>call(handle -> {
            work.within(Database.transaction(handle));
            return Optional.empty();
        });
    }

    private static IncomingMessage message(UserId user) {
        return new IncomingMessage(user, MessageKind.TEXT, "안녕");
    }

    private interface Work {
        void within(Transaction transaction) throws Exception;
    }
}
