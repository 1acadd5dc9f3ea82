package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import org.junit.jupiter.api.Test;

class LateAnswersTest {

    private final AtomicLong nanos = new AtomicLong();
    private final MemoryLateAnswerStore store = new MemoryLateAnswerStore();
    private final CommandThreads atOnce = new CommandThreads(Set.of(Bots.MAIN), new AtOnce(), 1);
    private final LateAnswers answers = new LateAnswers(store, Sender::user, atOnce, nanos::get);
    private final UserId kim = new UserId("kim");
    private final CompletableFuture<Reply> running = new CompletableFuture<>();

    @Test
    void saysThatNothingIsThere() throws Exception {
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(LateAnswers.NONE);
    }

    @Test
    void saysThatTheAnswerIsNotThereYet() throws Exception {
        answers.keep(Sender.of(kim), running);
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(LateAnswers.NOT_YET);
        assertThat(LateAnswers.NOT_YET.text()).startsWith("아직 찾고 있어요");
        assertThat(LateAnswers.NOT_YET.keyboard()).isEqualTo(Keyboard.of("결과 보기", "처음으로"));
    }

    @Test
    void givesTheAnswerAsOftenAsItIsAskedFor() throws Exception {
        answers.keep(Sender.of(kim), running);
        running.complete(Reply.of("찾았어요"));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("찾았어요"));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("찾았어요"));
        assertThat(answers.fetch(Sender.of(new UserId("lee")))).isEqualTo(LateAnswers.NONE);
    }

    @Test
    void keepsTheNewestOfAUser() throws Exception {
        CompletableFuture<Reply> newer = new CompletableFuture<>();
        answers.keep(Sender.of(kim), running);
        answers.keep(Sender.of(kim), newer);
        running.complete(Reply.of("옛 답"));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(LateAnswers.NOT_YET);
        newer.complete(Reply.of("새 답"));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("새 답"));
    }

    @Test
    void keepsAnAnswerForTenMinutesFromWhenItCame() throws Exception {
        answers.keep(Sender.of(kim), running);
        wind(Duration.ofMinutes(9));
        running.complete(Reply.of("찾았어요"));
        wind(Duration.ofMinutes(9));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("찾았어요"));
        wind(Duration.ofMinutes(2));
        store.forget(ChatId.ofPrivate(kim));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(LateAnswers.NONE);
    }

    @Test
    void givesAnotherReplicaTheAnswerToo() throws Exception {
        LateAnswers other = new LateAnswers(store, Sender::user, atOnce, nanos::get);
        come(answers, Reply.of("찾았어요"));
        assertThat(other.fetch(Sender.of(kim))).isEqualTo(Reply.of("찾았어요"));
    }

    @Test
    void storesNoAnswerOverANewerOne() throws Exception {
        CompletableFuture<Reply> older = CompletableFuture.completedFuture(Reply.of("옛 답"));
        answers.keep(Sender.of(kim), older);
        come(answers, Reply.of("새 답"));
        answers.store(Sender.of(kim), older);
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("새 답"));
    }

    private void come(LateAnswers to, Reply reply) {
        CompletableFuture<Reply> answer = CompletableFuture.completedFuture(reply);
        to.keep(Sender.of(kim), answer);
        to.store(Sender.of(kim), answer);
    }

    @Test
    void givesTheNewestWhereverItWasFound() throws Exception {
        LateAnswers other = new LateAnswers(store, Sender::user, atOnce, nanos::get);
        come(answers, Reply.of("옛 답"));
        come(other, Reply.of("새 답"));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(Reply.of("새 답"));
    }

    @Test
    void keepsWhatTheDatabaseDoesNotTake() throws Exception {
        LateAnswerStore down = new MemoryLateAnswerStore() {
            @Override
            public void put(ChatId user, Reply reply) throws DatabaseUnavailable {
                throw new DatabaseUnavailable(new IllegalStateException("switched off"));
            }
        };
        LateAnswers alone = new LateAnswers(down, Sender::user, atOnce, nanos::get);
        come(alone, Reply.of("찾았어요"));
        assertThat(alone.fetch(Sender.of(kim))).isEqualTo(Reply.of("찾았어요"));
    }

    @Test
    void forgetsTheAnswerEverywhere() throws Exception {
        come(answers, Reply.of("찾았어요"));
        answers.forget(Sender.of(kim));
        assertThat(answers.fetch(Sender.of(kim))).isEqualTo(LateAnswers.NONE);
    }

    private void wind(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
