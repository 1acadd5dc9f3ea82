package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.FaultServer.Fault;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.HandTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MelonGuardTest {

    private static final Fault GOOD = Faults.answer(Payload.SONGS);
    private static final Fault BAD = Faults.answer("500 Internal Server Error", "X: y", new byte[0]);

    /** What is promised: as before no later than this after Melon is back. */
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private final HandTicker time = new HandTicker();
    private HandTimer timer = new HandTimer();
    private final AtomicInteger questions = new AtomicInteger();
    private final ExecutorService users = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private FaultServer melon;
    private WiredSearch search;

    @BeforeEach
    void open() throws IOException {
        melon = FaultServer.http(GOOD);
        search = WiredSearch.timedBy(time, timer, melon.address(), 64);
    }

    @AfterEach
    void close() {
        gate.countDown();
        users.shutdownNow();
        search.close();
        melon.close();
    }

    @Test
    void asksNoMoreOnceHalfOfTheCallsFailed() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        melon.behave(connection -> (turn.incrementAndGet() % 2 == 0 ? GOOD : BAD).meet(connection));
        askTimes(10);
        assertThat(melon.connections()).isEqualTo(10);
        askTimes(100);
        assertThat(melon.connections()).isEqualTo(10);
    }

    @Test
    void saysUnavailableAtOnceWhileMelonIsNotAsked() throws Exception {
        melon.behave(BAD);
        askTimes(10);
        melon.behave(Faults.silence());
        int before = melon.connections();
        for (int i = 0; i < 20; i++) {
            assertThat(ask()).as("no call, no timeout").isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
        assertThat(melon.connections()).isEqualTo(before);
    }

    @Test
    void isAsBeforeSoonAfterMelonIsBack() throws Exception {
        melon.behave(BAD);
        askTimes(30);
        melon.behave(GOOD);
        Duration waited = Duration.ZERO;
        while (ask().equals(SongSearchCommand.UNAVAILABLE)) {
            waited = waited.plusSeconds(1);
            time.advance(Duration.ofSeconds(1));
            assertThat(waited).isLessThan(RECOVERY);
        }
        assertThat(IntStream.range(0, 30))
                .allSatisfy(i -> assertThat(ask().text()).contains("밤편지"));
    }

    @Test
    void asksAFewProbesWhileMelonGoesOnFailing() throws Exception {
        melon.behave(BAD);
        askTimes(30);
        assertThat(melon.connections()).isEqualTo(10);
        time.advance(Duration.ofSeconds(5));
        askTimes(30);
        assertThat(melon.connections()).isEqualTo(13);
    }

    @Test
    void keepsAskingWhenOnlyTheQuestionIsRefused() throws Exception {
        melon.behave(Faults.answer("400 Bad Request", "X: y", new byte[0]));
        askTimes(30);
        assertThat(melon.connections()).isEqualTo(30);
        melon.behave(GOOD);
        assertThat(ask().text()).contains("밤편지");
    }

    @Test
    void asksNoMoreThanSoManyAtATime() throws Exception {
        use(2);
        melon.behave(atTheGate());
        Future<Reply> first = users.submit(this::ask);
        Future<Reply> second = users.submit(this::ask);
        await().until(() -> melon.connections() == 2);
        askTimes(100);
        assertThat(melon.connections()).isEqualTo(2);

        gate.countDown();
        assertThat(first.get().text()).contains("밤편지");
        assertThat(second.get().text()).contains("밤편지");
        assertThat(ask().text()).as("refusals are no failures of Melon's").contains("밤편지");
    }

    @Test
    void makesRoomWhenACallEndsWhateverItsEnd() throws Exception {
        use(1);
        for (Fault fault : new Fault[] {GOOD, BAD, Faults.close(), Faults.answer("<html>"), GOOD}) {
            melon.behave(fault);
            int before = melon.connections();
            ask();
            assertThat(melon.connections()).isGreaterThan(before);
        }
    }

    @Test
    void makesRoomWhenMelonIsNotAsked() throws Exception {
        use(1);
        melon.behave(BAD);
        askTimes(30);
        melon.behave(GOOD);
        time.advance(RECOVERY);
        assertThat(ask().text()).contains("밤편지");
    }

    @Test
    void makesRoomWhenACallTakesTooLong() throws Exception {
        use(1);
        melon.behave(Faults.silence());
        Future<Reply> late = users.submit(this::ask);
        await().until(() -> timer.waiting() == 1);
        timer.wind(WiredSearch.TIMEOUT);
        assertThat(late).succeedsWithin(Waits.LONGEST).isEqualTo(SongSearchCommand.UNAVAILABLE);
        melon.behave(GOOD);
        assertThat(ask().text()).contains("밤편지");
    }

    private void use(int maxConcurrent) {
        search.close();
        timer = new HandTimer();
        search = WiredSearch.timedBy(time, timer, melon.address(), maxConcurrent);
    }

    private Fault atTheGate() {
        return connection -> {
            connection.readRequest();
            gate.await();
            GOOD.meet(connection);
        };
    }

    /** Asks something new each time, so that no answer is a kept one. */
    private Reply ask() throws InterruptedException {
        return search.ask("아이유 " + questions.incrementAndGet());
    }

    private void askTimes(int times) throws Exception {
        Callable<Reply> question = this::ask;
        for (int i = 0; i < times; i++) {
            question.call();
        }
    }
}
