package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.FixedReplies;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.WarmUp;
import org.junit.jupiter.api.Test;

final class AnswerMeasuresTest {

    private static final long SECOND = 1_000_000_000;

    private final Measures measures = new Measures();
    private final List<BotId> late = new ArrayList<>();
    private final AnswerMeasures answers =
            new AnswerMeasures(measures, new WarmUp(List.of()), late::add, () -> 3 * SECOND);
    private final CommandRegistry registry = new CommandRegistry(IntStream.rangeClosed(1, 20)
            .mapToObj(number -> (Command) new Numbered("command-" + number))
            .toList());

    @Test
    void countsByCommandAndOutcomeAndTimesByOutcome() {
        answer("command-1", Reply.of("네"));
        answer("command-1", FixedReplies.APOLOGY);
        answer("command-2", LateAnswers.NOT_YET);
        answer("뭐라고", FixedReplies.NO_MEMORY);

        assertThat(measures.text())
                .contains(
                        line("command-1", "answered"),
                        line("command-1", "apology"),
                        line("command-2", "late"),
                        line("conversation", "unavailable"),
                        "plusbot_answer_seconds_bucket{channel=\"openbuilder\",outcome=\"answered\",le=\"2.0\"} 0",
                        "plusbot_answer_seconds_bucket{channel=\"openbuilder\",outcome=\"answered\",le=\"3.0\"} 1",
                        "plusbot_answer_seconds_bucket{channel=\"openbuilder\",outcome=\"answered\",le=\"4.9\"} 1");
        assertThat(late).containsExactly(BotId.MAIN);
    }

    @Test
    void waitsForTheAnswer() {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        answers.measure(new Arrived("plusfriend", 0), registry.match(text("command-1")), answer);
        assertThat(measures.text()).doesNotContain("plusbot_answers_total{");

        answer.complete(FixedReplies.BUSY);

        assertThat(measures.text()).contains("outcome=\"busy\"} 1.0");
    }

    @Test
    void callsTheSeventeenthCommandAnother() {
        IntStream.rangeClosed(1, 20).forEach(number -> answer("command-" + number, Reply.of("네")));

        assertThat(measures.text())
                .contains(
                        line("command-16", "answered"),
                        line("other", "answered").replace(" 1.0", " 4.0"))
                .doesNotContain("command-17");
    }

    @Test
    void hasAtMost310SeriesOfTheAnswersOfABot() {
        List<Reply> replies = List.of(
                Reply.of("네"), LateAnswers.NOT_YET, FixedReplies.APOLOGY, FixedReplies.BUSY, FixedReplies.NO_MEMORY);
        for (String channel : List.of("plusfriend", "openbuilder")) {
            for (Reply reply : replies) {
                IntStream.rangeClosed(1, 20).forEach(number -> answer(channel, "command-" + number, reply));
            }
        }

        assertThat(measures.text().lines().filter(line -> !line.startsWith("#")))
                .hasSize(2 * 17 * 5 + 2 * 5 * 14);
    }

    private void answer(String text, Reply reply) {
        answer("openbuilder", text, reply);
    }

    private void answer(String channel, String text, Reply reply) {
        answers.measure(
                new Arrived(channel, SECOND / 2), registry.match(text(text)), CompletableFuture.completedFuture(reply));
    }

    private static String line(String command, String outcome) {
        return "plusbot_answers_total{bot=\"main\",channel=\"openbuilder\",command=\"%s\",outcome=\"%s\"} 1.0"
                .formatted(command, outcome);
    }

    private static IncomingMessage text(String content) {
        return new IncomingMessage(new UserId(BotId.MAIN, "kim"), MessageKind.TEXT, content);
    }

    private record Numbered(String name) implements Command {
        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text(name));
        }

        @Override
        public Reply reply(IncomingMessage message) {
            return Reply.of(name);
        }
    }
}
