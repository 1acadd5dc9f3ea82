package kr.plusbot.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.MemoryConversationStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final int REPLICAS = 4;
    private static final int MESSAGES = 400;

    private final MemoryConversationStore store = new MemoryConversationStore();
    private final ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);

    @AfterEach
    void stop() {
        replicas.shutdownNow();
    }

    @Test
    void givesMessagesOfOneUserOnSeveralReplicasTheOutcomeOfSomeOrder() throws Exception {
        assertThat(replyTo(turn(), "세기")).isEqualTo("0");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String text = "말 " + i;
            Turn replica = turn();
            work.add(() -> replyTo(replica, text));
        }
        List<String> counted = new ArrayList<>();
        for (Future<String> reply : replicas.invokeAll(work)) {
            if (!reply.get().equals(FixedReplies.BUSY.text())) {
                counted.add(reply.get());
            }
        }
        assertThat(counted).doesNotHaveDuplicates().contains(String.valueOf(counted.size()));
    }

    @Test
    void dropsWhatComesTooLateForAConversationThatWentOn() throws Exception {
        replyTo(turn(), "세기");
        Turn other = turn();
        Turn slow = turn(() -> replyTo(other, "빠른 말"));
        assertThat(slow.reply(said("늦은 말"), () -> true).text()).isEqualTo("1");
        assertThat(replyTo(turn(), "다음 말")).isEqualTo("2");
    }

    @Test
    void takesATextThatAnotherReplicaStillWorksOnForADoubleTap() throws Exception {
        replyTo(turn(), "세기");
        CountDownLatch secondIsHere = new CountDownLatch(1);
        CountDownLatch firstIsDone = new CountDownLatch(1);
        Turn first = turn(waiting(secondIsHere));
        Turn second = turn(() -> {
            secondIsHere.countDown();
            return waiting(firstIsDone).call();
        });
        Future<String> one = replicas.submit(() -> replyTo(first, "하나"));
        Future<String> another = replicas.submit(() -> replyTo(second, "하나"));
        assertThat(one).succeedsWithin(Waits.LONGEST).isEqualTo("1");
        firstIsDone.countDown();
        assertThat(another).succeedsWithin(Waits.LONGEST).isEqualTo("1");
        assertThat(replyTo(turn(), "둘")).isEqualTo("2");
    }

    private static Callable<String> waiting(CountDownLatch latch) {
        return () -> String.valueOf(latch.await(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS));
    }

    private static String replyTo(Turn turn, String content) throws Exception {
        return turn.reply(said(content), () -> false).text();
    }

    private static CommandRegistry.Match said(String content) {
        return new CommandRegistry(List.of(new CountDialogue(() -> ""))).match(TextCommand.text(content));
    }

    private Turn turn() {
        return turn(() -> "");
    }

    /** @param meanwhile runs while the step works */
    private Turn turn(Callable<String> meanwhile) {
        DialogueSettings settings = new DialogueSettings(List.of(), Duration.ZERO);
        List<Triggered> all = List.of(new CountDialogue(meanwhile));
        Clock clock = Clock.systemUTC();
        Help help = new Help(all, new Home(settings));
        return new Turn(new DialogueFlow(new CommandRegistry(all), help, clock), store, clock, settings);
    }

    /** Counts the messages that it got. */
    private record CountDialogue(Callable<String> meanwhile) implements Dialogue<CountDialogue.Count> {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("세기"));
        }

        @Override
        public Script<Count> script() {
            return Script.of(Count.class, 1, message -> Next.step("count", new Count(0)))
                    .step("count", count -> Reply.of(String.valueOf(count.number())), this::take);
        }

        private Next<Count> take(Count count, IncomingMessage message) throws Exception {
            meanwhile.call();
            return Next.step("count", new Count(count.number() + 1));
        }

        record Count(int number) {}
    }
}
