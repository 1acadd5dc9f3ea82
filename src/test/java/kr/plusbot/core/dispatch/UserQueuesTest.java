package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.FixedReplies;
import org.junit.jupiter.api.Test;

class UserQueuesTest {

    private static final int LONGEST = 8;
    private static final int MANY = 50;

    private final UserQueues queues = new UserQueues();
    private final Queue<Run> started = new ArrayDeque<>();
    private final List<String> answered = new ArrayList<>();

    @Test
    void letsTheFirstGoAtOnceAndTheNextWait() {
        Run first = run("kim", "하나");
        Run second = run("kim", "둘");
        assertThat(join(first)).hasValue(first);
        assertThat(join(second)).hasValue(second);
        assertThat(started).containsExactly(first);
        first.run();
        assertThat(started).containsExactly(first, second);
    }

    @Test
    void keepsUsersApart() {
        Run first = run("kim", "하나");
        Run other = run("lee", "하나");
        join(first);
        join(other);
        assertThat(started).containsExactly(first, other);
    }

    @Test
    void givesADoubleTapTheRunThatIsUnderWay() {
        Run first = run("kim", "하나");
        join(first);
        first.beLate();
        assertThat(join(run("kim", "하나"))).hasValue(first);
        assertThat(started).containsExactly(first);
    }

    @Test
    void letsNobodyWaitForWhatIsAnsweredOrLate() {
        Run first = run("kim", "하나");
        Run second = run("kim", "둘");
        Run third = run("kim", "셋");
        join(first);
        first.beLate();
        join(second);
        second.refuse(FixedReplies.BUSY);
        join(third);
        assertThat(started).containsExactly(first, second, third);
    }

    @Test
    void waitsForWhatIsInWorkBehindALateMessageToo() {
        Run first = run("kim", "하나");
        Run second = run("kim", "둘");
        Run third = run("kim", "셋");
        join(first);
        join(second);
        second.beLate();
        join(third);
        assertThat(started).containsExactly(first);
        first.beLate();
        assertThat(started).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void refusesWhatIsTooMuch() {
        for (int i = 0; i < LONGEST; i++) {
            assertThat(join(run("kim", "말 " + i))).isPresent();
        }
        assertThat(join(run("kim", "하나 더"))).isEmpty();
        assertThat(join(run("kim", "말 7"))).isPresent();
        started.remove().run();
        assertThat(join(run("kim", "하나 더"))).isPresent();
    }

    /** The next message comes while the one before is answered, but its turn is not over yet. */
    @Test
    void takesEveryMessageOfAUserWhoAnswersEachReplyAtOnce() {
        say(0);
        while (!started.isEmpty()) {
            started.remove().run();
        }
        assertThat(answered).hasSize(MANY);
    }

    private void say(int number) {
        Run run = run("kim", "말 " + number);
        assertThat(join(run)).as("message %d", number).hasValue(run);
        run.answer().thenAccept(reply -> {
            assertThat(run.turnOver()).isNotDone();
            answered.add(run.message().content());
            if (answered.size() < MANY) {
                say(number + 1);
            }
        });
    }

    @Test
    void countsOnlyWhoStillWaits() {
        join(run("kim", "말"));
        for (int i = 0; i < MANY; i++) {
            assertThat(join(run("kim", "말 " + i))).isPresent();
            started.remove().run();
        }
    }

    private Optional<Run> join(Run run) {
        return queues.join(run, started::add);
    }

    private static Run run(String user, String content) {
        return new Run(
                () -> "test",
                new IncomingMessage(new UserId(user), MessageKind.TEXT, content),
                same -> FixedReplies.APOLOGY);
    }
}
