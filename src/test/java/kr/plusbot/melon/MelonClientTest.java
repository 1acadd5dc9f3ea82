package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.FaultServer.Fault;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MelonClientTest {

    private static final int MANY = 200;

    private final ExecutorService users = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        users.shutdownNow();
    }

    @Test
    void waitsForManyAnswersWithFewThreads() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Fault fault = connection -> {
            connection.readRequest();
            gate.await();
            Faults.answer(Payload.SONGS).meet(connection);
        };
        Set<Thread> before = threads();
        try (FaultServer melon = FaultServer.http(fault);
                WiredSearch search =
                        WiredSearch.timedBy(Ticker.systemTicker(), new HandTimer(), melon.address(), MANY)) {
            List<Future<Reply>> replies = askManyQuestions(search);
            await().until(() -> melon.connections() == MANY);
            assertThat(threads())
                    .filteredOn(thread -> !before.contains(thread))
                    .as("four workers, a selector")
                    .hasSizeLessThanOrEqualTo(5);
            gate.countDown();
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().text()).contains("[밤편지] 밤편지 by 아이유");
            }
        }
    }

    @Test
    void keepsAConnectionForTheNextQuestion() throws Exception {
        try (FaultServer melon = FaultServer.http(Faults.answers(Payload.SONGS));
                WiredSearch search = WiredSearch.patient(melon.address())) {
            for (int i = 0; i < 20; i++) {
                assertThat(search.ask("노래 " + i).text()).contains("[밤편지] 밤편지 by 아이유");
            }
            assertThat(melon.connections()).isEqualTo(1);
        }
    }

    @Test
    void givesUpByItsOwnTimer() throws Exception {
        try (FaultServer melon = FaultServer.http(Faults.silence());
                WiredSearch search = WiredSearch.impatient(melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
            await().until(() -> melon.openConnections() == 0);
        }
    }

    @Test
    void answersThoseWhoWaitWhenItIsClosed() throws Exception {
        try (FaultServer melon = FaultServer.http(Faults.silence())) {
            WiredSearch search = WiredSearch.impatient(melon.address());
            Future<Reply> reply = users.submit(() -> search.ask("아이유"));
            await().until(() -> melon.connections() == 1 || reply.isDone());
            search.close();
            assertThat(reply).succeedsWithin(Waits.LONGEST).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
    }

    @Test
    void leavesNoThreadsOfItsOwnWhenClosed() throws Exception {
        Set<Thread> before = threads();
        try (FaultServer melon = FaultServer.http(Faults.answer(Payload.SONGS));
                WiredSearch search = WiredSearch.patient(melon.address())) {
            search.ask("아이유");
        }
        await().untilAsserted(() -> assertThat(threads())
                .filteredOn(thread -> !before.contains(thread))
                .filteredOn(thread -> thread.getName().startsWith("plusbot-"))
                .isEmpty());
    }

    private List<Future<Reply>> askManyQuestions(WiredSearch search) {
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String question = "노래 " + i;
            replies.add(users.submit(() -> search.ask(question)));
        }
        return replies;
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("plusbot-")
                        || thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
