package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.HandTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SongSearchTest {

    private final HandTicker time = new HandTicker();
    private final ExecutorService users = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private FaultServer melon;
    private WiredSearch search;

    @BeforeEach
    void open() throws IOException {
        melon = FaultServer.http(Faults.answer(Payload.SONGS));
        search = WiredSearch.timedBy(time, new HandTimer(), melon.address(), 64);
    }

    @AfterEach
    void close() {
        gate.countDown();
        users.shutdownNow();
        search.close();
        melon.close();
    }

    @Test
    void asksOnceForEqualQuestionsAtTheSameTime() throws Exception {
        shutTheGate();
        List<Future<Reply>> replies = new ArrayList<>();
        for (String typed : List.of("아이유 밤편지", "  아이유   밤편지 ", nfd("아이유 밤편지"), "\"아이유\u00a0밤편지\"")) {
            for (int i = 0; i < 10; i++) {
                replies.add(users.submit(() -> search.ask(typed)));
            }
        }
        await().until(() -> melon.connections() == 1);
        gate.countDown();
        for (Future<Reply> reply : replies) {
            assertThat(reply.get().text()).contains("[밤편지] 밤편지 by 아이유");
        }
        assertThat(melon.connections()).isEqualTo(1);
    }

    @Test
    void asksForEachQuestion() throws Exception {
        search.ask("아이유");
        search.ask("방탄소년단");
        assertThat(melon.connections()).isEqualTo(2);
    }

    @Test
    void keepsAnAnswerForFiveMinutes() throws Exception {
        search.ask("아이유");
        time.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
        assertThat(melon.connections()).isEqualTo(1);
        time.advance(Duration.ofMillis(1));
        search.ask("아이유");
        assertThat(melon.connections()).isEqualTo(2);
    }

    @Test
    void keepsNoFailure() throws Exception {
        melon.behave(Faults.answer("500 No", "X: y", new byte[0]));
        assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
        melon.behave(Faults.answer(Payload.SONGS));
        assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
    }

    @Test
    void keepsSoManyBytesOnly() throws Exception {
        melon.behave(
                Faults.answer(Payload.songs(30).replace("가수", "가".repeat(100)).replace("앨범", "나".repeat(100))));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 400; i++) {
                search.ask("노래 " + i);
            }
        }
        assertThat(melon.connections())
                .as("400 answers of 6,000 characters do not fit")
                .isGreaterThan(400);
    }

    @Test
    void answersTheOthersWhenOneIsInterrupted() throws Exception {
        shutTheGate();
        AtomicReference<Thread> impatient = new AtomicReference<>();
        Future<Reply> interrupted = users.submit(() -> {
            impatient.set(Thread.currentThread());
            return search.ask("아이유");
        });
        await().until(() -> melon.connections() == 1);
        Future<Reply> other = users.submit(() -> search.ask("아이유"));

        impatient.get().interrupt();
        assertThat(interrupted)
                .failsWithin(Waits.LONGEST)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(InterruptedException.class);
        gate.countDown();
        assertThat(other.get().text()).contains("[밤편지] 밤편지 by 아이유");
        assertThat(melon.connections()).isEqualTo(1);
    }

    private void shutTheGate() {
        melon.behave(connection -> {
            connection.readRequest();
            gate.await();
            Faults.answer(Payload.SONGS).meet(connection);
        });
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
