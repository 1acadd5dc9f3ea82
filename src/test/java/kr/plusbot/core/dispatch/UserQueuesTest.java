package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.FixedReplies;
import org.junit.jupiter.api.Test;

class UserQueuesTest {

    private final UserQueues lines = new UserQueues();

    @Test
    void letsTheFirstGoAtOnceAndTheNextWait() {
        Run first = run("kim", "하나");
        Run second = run("kim", "둘");
        assertThat(lines.join(first).orElseThrow().before()).isNull();
        assertThat(lines.join(second).orElseThrow().before()).isSameAs(first);
    }

    @Test
    void keepsUsersApart() {
        lines.join(run("kim", "하나"));
        assertThat(lines.join(run("lee", "하나")).orElseThrow().before()).isNull();
    }

    @Test
    void givesADoubleTapTheRunThatIsUnderWay() {
        Run first = run("kim", "하나");
        lines.join(first);
        assertThat(lines.join(run("kim", "하나")).orElseThrow().run()).isSameAs(first);
    }

    @Test
    void letsNobodyWaitForWhatIsAnsweredOrLate() {
        Run first = run("kim", "하나");
        lines.join(first);
        first.beLate();
        Run second = run("kim", "둘");
        assertThat(lines.join(second).orElseThrow().before().turnOver()).isDone();
        second.refuse(FixedReplies.BUSY);
        assertThat(lines.join(run("kim", "셋")).orElseThrow().before()).isNull();
    }

    @Test
    void endsALineThatIsTooLong() {
        for (int i = 0; i < 8; i++) {
            assertThat(lines.join(run("kim", "말 " + i))).isPresent();
        }
        assertThat(lines.join(run("kim", "하나 더"))).isEmpty();
        assertThat(lines.join(run("kim", "말 7"))).isPresent();
    }

    private static Run run(String user, String content) {
        return new Run(
                "test", new IncomingMessage(new UserId(user), MessageKind.TEXT, content), same -> FixedReplies.APOLOGY);
    }
}
