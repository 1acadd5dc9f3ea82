package kr.plusbot.core.dispatch;

import static kr.plusbot.core.dialogue.TextCommand.message;
import static kr.plusbot.core.dialogue.TextCommand.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.DialogueFlow;
import kr.plusbot.core.dialogue.DialogueSettings;
import kr.plusbot.core.dialogue.FixedReplies;
import kr.plusbot.core.dialogue.Help;
import kr.plusbot.core.dialogue.HelpCommand;
import kr.plusbot.core.dialogue.Home;
import kr.plusbot.core.dialogue.News;
import kr.plusbot.core.dialogue.NewsOfOne;
import kr.plusbot.core.dialogue.OwnChat;
import kr.plusbot.core.dialogue.TextCommand;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.guard.Guard;
import kr.plusbot.core.guard.Guards;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.CallId;
import kr.plusbot.platform.runtime.WarmUp;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.MemoryConversationStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final DeadlineSettings SETTINGS = new DeadlineSettings(Duration.ofMillis(800));
    private static final Duration TIME_TO_ANSWER = SETTINGS.timeToAnswer();
    private static final int MOST = 8;

    private final HandTimer timer = new HandTimer();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicReference<Thread> writer = new AtomicReference<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final LateAnswers lateAnswers = new LateAnswers(
            new MemoryLateAnswerStore(), Sender::user, new CommandThreads(Set.of(Bots.MAIN), new AtOnce(), 100));
    private Deadline deadline = new Deadline(SETTINGS, timer, timer::now);
    private final List<Deadline> opened = new ArrayList<>(List.of(deadline));
    private Health health = new Health();
    private Guard guard = Guards.green();
    private News news = News.none();
    private Dispatcher dispatcher = dispatcher(TextCommand.echo(Trigger.text("안녕"), "반가워요"));

    @AfterEach
    void close() {
        gate.countDown();
        opened.forEach(Deadline::close);
        pool.shutdownNow();
    }

    @Test
    void answersWhatItUnderstands() {
        assertThat(dispatch("안녕")).succeedsWithin(Waits.LONGEST).isEqualTo(Reply.of("반가워요"));
    }

    @Test
    void tellsWhatItCanDoWhenItDoesNotUnderstand() {
        String answer = dispatch("뭐라고").join().text();
        assertThat(answer).startsWith("지원하는 명령어가 아닙니다.\n").contains("도움말");
    }

    @Test
    void declinesAMediumThatNobodyTakes() {
        Reply reply = dispatcher
                .dispatch(message(MessageKind.PHOTO, "http://x/y.jpg"), timer.now())
                .join();
        assertThat(reply.text()).startsWith("지금은 사진을 받을 수 없어요.");
    }

    @Test
    void apologisesForACommandThatThrows() {
        use(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(dispatch("일")).succeedsWithin(Waits.LONGEST).isEqualTo(FixedReplies.APOLOGY);
    }

    @Test
    void apologisesForACommandThatRunsOutOfMemory() {
        use(() -> {
            throw new OutOfMemoryError("not really");
        });
        assertThat(dispatch("일")).succeedsWithin(Waits.LONGEST).isEqualTo(FixedReplies.APOLOGY);
    }

    @Test
    void apologisesForACommandWhoseLinkLeadsNowhere() {
        use(() -> Reply.of("노래").withLink(new LinkButton("듣기", null)));
        assertThat(dispatch("일")).succeedsWithin(Waits.LONGEST).isEqualTo(FixedReplies.APOLOGY);
    }

    @Test
    void apologisesForACommandWhosePhotoIsNowhere() {
        use(() -> Reply.of("노래").withPhoto(new Photo(null, 720, 630)));
        assertThat(dispatch("일")).succeedsWithin(Waits.LONGEST).isEqualTo(FixedReplies.APOLOGY);
    }

    @Test
    void apologisesForACommandThatAnswersNothing() {
        use(() -> null);
        assertThat(dispatch("일")).succeedsWithin(Waits.LONGEST).isEqualTo(FixedReplies.APOLOGY);
    }

    @Test
    void givesASlowAnswerFromAWriterThread() throws Exception {
        use(this::afterTheGate);
        CompletableFuture<Reply> reply = dispatch("일");
        CompletableFuture<Void> written = reply.thenRun(() -> writer.set(Thread.currentThread()));
        gate.countDown();
        assertThat(written).succeedsWithin(Waits.LONGEST);
        assertThat(reply).isCompletedWithValue(Reply.of("늦었어요"));
        assertThat(writer.get().getName()).startsWith("plusbot-writer");
    }

    @Test
    void doesNotKeepTheCallersThread() {
        use(this::afterTheGate);
        CompletableFuture<Reply> reply = dispatch("일");
        assertThat(reply).isNotDone();
        gate.countDown();
        assertThat(reply).succeedsWithin(Waits.LONGEST).isEqualTo(Reply.of("늦었어요"));
    }

    @Test
    void answersBeforeTheDeadlineAndLetsTheAnswerBeFetched() throws Exception {
        use(this::afterTheGate);
        CompletableFuture<Reply> reply = dispatch("일");
        timer.wind(TIME_TO_ANSWER.minusNanos(1));
        assertThat(reply).isNotDone();
        timer.wind(Duration.ofNanos(1));
        assertThat(reply).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
        assertThat(dispatch("결과 보기")).isCompletedWithValue(LateAnswers.NOT_YET);
        gate.countDown();
        await().untilAsserted(() -> assertThat(dispatch("결과 보기")).isCompletedWithValue(Reply.of("늦었어요")));
    }

    @Test
    void countsTheDeadlineFromTheArrival() throws Exception {
        use(this::afterTheGate);
        Duration before = TIME_TO_ANSWER.dividedBy(3);
        CompletableFuture<Reply> reply = dispatcher.dispatch(text("일"), timer.now() - before.toNanos());
        timer.wind(TIME_TO_ANSWER.minus(before).minusNanos(1));
        assertThat(reply).isNotDone();
        timer.wind(Duration.ofNanos(1));
        assertThat(reply).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
    }

    @Test
    void interruptsACommandAMinuteAfterItWasLate() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        use(() -> {
            begun.countDown();
            try {
                return afterTheGate();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        dispatch("일");
        begun.await();
        timer.wind(TIME_TO_ANSWER);
        timer.wind(Duration.ofSeconds(60).minusNanos(1));
        assertThat(dispatch("결과 보기")).isCompletedWithValue(LateAnswers.NOT_YET);
        timer.wind(Duration.ofNanos(1));
        await().untilAsserted(() -> assertThat(dispatch("결과 보기")).isCompletedWithValue(FixedReplies.APOLOGY));
        assertThat(interrupted.await(Waits.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void shedsAtOnceWhatIsTooMuch() {
        use(this::afterTheGate);
        List<CompletableFuture<Reply>> running = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            running.add(dispatch("일"));
        }
        assertThat(dispatch("일")).isCompletedWithValue(FixedReplies.BUSY);
        gate.countDown();
        running.forEach(CompletableFuture::join);
        await().untilAsserted(() -> assertThat(dispatch("일").join()).isEqualTo(Reply.of("늦었어요")));
    }

    @Test
    void tellsOfALateAnswerWhileNoThreadIsFree() throws Exception {
        use(this::afterTheGate);
        CompletableFuture<Reply> late = dispatch("일");
        for (int i = 1; i < MOST; i++) {
            dispatch("일");
        }
        timer.wind(TIME_TO_ANSWER);
        assertThat(late).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
        assertThat(dispatch("일")).isCompletedWithValue(FixedReplies.BUSY);
        assertThat(dispatch("결과 보기")).isCompletedWithValue(LateAnswers.NOT_YET);
    }

    @Test
    void answersInTimeWhileCommandsTakeEveryProcessor() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        useInRealTime(() -> {
            while (!stop.get()) {
                Thread.onSpinWait();
            }
            return Reply.of("멈췄어요");
        });
        try {
            List<CompletableFuture<Reply>> loops = new ArrayList<>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                loops.add(dispatcher.dispatch(text("일"), System.nanoTime()));
            }
            for (CompletableFuture<Reply> loop : loops) {
                assertThat(loop).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
            }
        } finally {
            stop.set(true);
        }
    }

    @Test
    void answersCallsInFlightAndThoseThatStillComeWhileItStops() throws Exception {
        useInRealTime(this::afterTheGate);
        CompletableFuture<Reply> inFlight = dispatcher.dispatch(text("일"), System.nanoTime());
        dispatcher.close();
        long inAMinute = System.nanoTime() + Waits.LONGEST.toNanos();
        assertThat(dispatcher.dispatch(text("뭐라고"), inAMinute).join().text()).startsWith("지원하는 명령어가 아닙니다.");
        assertThat(dispatcher.dispatch(text("일"), System.nanoTime())).isCompletedWithValue(LateAnswers.NOT_YET);
        assertThat(inFlight).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
    }

    @Test
    void givesTheAnswerOfACommandThatEndsAfterItStopped() throws Exception {
        use(this::afterTheGate);
        CompletableFuture<Reply> inFlight = dispatch("일");
        dispatcher.close();
        gate.countDown();
        assertThat(inFlight).succeedsWithin(Waits.LONGEST).isEqualTo(Reply.of("늦었어요"));
    }

    @Test
    void tellsNewsWithTheFirstAnswerThatIsNotLate() throws Exception {
        Notice notice = new Notice(
                text("일").user(), "order", 1, "준비됐어요.", Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"));
        try (NewsOfOne one = new NewsOfOne(notice)) {
            news = one.news();
            CountDownLatch begun = new CountDownLatch(1);
            use(() -> {
                begun.countDown();
                return afterTheGate();
            });
            CompletableFuture<Reply> late = dispatch("일");
            begun.await();
            timer.wind(TIME_TO_ANSWER);
            assertThat(late).succeedsWithin(Waits.LONGEST).isEqualTo(LateAnswers.NOT_YET);
            gate.countDown();
            await().until(() -> lateAnswers.peek(text("일").sender()).isEmpty());
            assertThat(dispatch("결과 보기")).succeedsWithin(Waits.LONGEST).isEqualTo(Reply.of("준비됐어요.\n\n늦었어요"));
            assertThat(dispatch("결과 보기")).succeedsWithin(Waits.LONGEST).isEqualTo(Reply.of("늦었어요"));
        }
    }

    @Test
    void isReadyUntilItStops() {
        assertThat(health.isReady()).isTrue();
        dispatcher.close();
        assertThat(health.isReady()).isFalse();
    }

    private Reply afterTheGate() throws InterruptedException {
        gate.await();
        return Reply.of("늦었어요");
    }

    private void use(Callable<Reply> answer) {
        use(answer, new Deadline(SETTINGS, timer, timer::now));
    }

    /** For what only the real timer proves: that it goes on whatever else goes on. */
    private void useInRealTime(Callable<Reply> answer) {
        use(answer, new Deadline(SETTINGS));
    }

    private void use(Callable<Reply> answer, Deadline next) {
        opened.add(next);
        deadline = next;
        health = new Health();
        dispatcher = dispatcher(new TextCommand(Trigger.text("일"), answer));
    }

    private Dispatcher dispatcher(Command command) {
        DialogueSettings settings = new DialogueSettings(List.of(), Duration.ofSeconds(2));
        List<Triggered> all = new ArrayList<>(List.of(command, new LateAnswerCommand(lateAnswers)));
        Home home = new Home(settings);
        Help help = new Help(all, home);
        all.add(new HelpCommand(() -> help));
        CommandRegistry registry = new CommandRegistry(all);
        Clock clock = Clock.systemUTC();
        Turn turn = new Turn(new DialogueFlow(registry, help, clock), new MemoryConversationStore(), clock, settings);
        return new Dispatcher(
                registry,
                home,
                WithoutAnnouncements.announcements(lateAnswers),
                new CommandThreads(Set.of(Bots.MAIN), pool, MOST),
                deadline,
                new UserQueues(),
                turn,
                new AnswerMeasures(new Measures(), new WarmUp(List.of())),
                guard,
                new OwnChat(),
                news,
                new TurnListeners(List.of()),
                health);
    }

    @Test
    void holdsSlowCommandsBackWhileKakaoCountsTooMuch() {
        guard = Guards.red("none");
        dispatcher = dispatcher(new Command() {
            @Override
            public List<Trigger> triggers() {
                return List.of(Trigger.text("일"));
            }

            @Override
            public boolean isSlow() {
                return true;
            }

            @Override
            public Reply reply(IncomingMessage message) {
                return Reply.of("했어요");
            }
        });

        List<Reply> replies =
                IntStream.range(0, 20).mapToObj(call -> dispatch("일").join()).toList();

        assertThat(replies.subList(0, 19)).containsOnly(FixedReplies.RESTING);
        assertThat(replies.get(19)).isEqualTo(Reply.of("했어요"));
        assertThat(dispatch("뭐라고").join().text()).startsWith("지원하는 명령어가 아닙니다.");
    }

    @Test
    void worksUnderTheIdOfTheCall() {
        use(() -> Reply.of(String.valueOf(CallId.current())));
        CallId.swap("chp-1");
        CompletableFuture<Reply> reply = dispatch("일");
        CallId.swap(null);

        assertThat(reply.join().text()).isEqualTo("chp-1");
        assertThat(dispatch("일").join().text()).isEqualTo("null");
    }

    private CompletableFuture<Reply> dispatch(String content) {
        return dispatcher.dispatch(text(content), timer.now());
    }
}
