package kr.plusbot.core.dispatch;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.Conversation;
import kr.plusbot.core.dialogue.ConversationStore;
import kr.plusbot.core.dialogue.DialogueFlow;
import kr.plusbot.core.dialogue.DialogueSettings;
import kr.plusbot.core.dialogue.Help;
import kr.plusbot.core.dialogue.Home;
import kr.plusbot.core.dialogue.HomeDialogue;
import kr.plusbot.core.dialogue.JdbcConversationStore;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.Loaded;
import kr.plusbot.core.dialogue.News;
import kr.plusbot.core.dialogue.OwnChat;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.guard.Guards;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.platform.runtime.WarmUp;
import kr.plusbot.testing.HandTimer;
import org.awaitility.core.ConditionFactory;

/**
 * One of several bots that share a database. It answers when the test lets it, and dies when the test says so: then nothing
 * that it still had to do is done.
 */
final class MortalBot implements AutoCloseable {

    /** A command that may be repeated, and one that may not. */
    static final String SEARCH = "찾기";

    static final String ONCE = "한 번만";

    static final Reply FOUND = Reply.of("찾았어요");

    private static final DialogueSettings SETTINGS = new DialogueSettings(List.of(), Duration.ofSeconds(2));
    private static final DeadlineSettings DEADLINE = new DeadlineSettings(Duration.ofMillis(4_500));

    private final HandTimer timer = new HandTimer();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CountDownLatch mayStore = new CountDownLatch(1);
    private final CommandThreads threads = new CommandThreads(new Bots(new Settings(Map.of(), Map.of())));
    private final Deadline deadline = new Deadline(DEADLINE, timer, timer::now);
    private final LateAnswers lateAnswers;
    private final Announcements announcements;
    private final Leftovers leftovers;
    private final Dispatcher dispatcher;
    private final Database database;

    MortalBot(Database database, Clock clock, LateChannel channel) {
        this.database = database;
        PrivacyKey privacy = new PrivacyKey(new byte[32]);
        JdbcLateAnswerStore answers = new JdbcLateAnswerStore(database, clock);
        JdbcAnnouncementStore store = new JdbcAnnouncementStore(database, clock);
        JdbcPeople people = new JdbcPeople(database, List.of(answers, store));
        lateAnswers = new LateAnswers(answers, people, threads);
        announcements = new Announcements(store, lateAnswers, people, privacy, clock, new Measures());
        Home home = new Home(SETTINGS);
        List<Triggered> all = new ArrayList<>(List.of(new Gated(SEARCH, true), new Gated(ONCE, false)));
        Help help = new Help(all, home);
        all.add(new HomeDialogue(() -> help));
        CommandRegistry registry = new CommandRegistry(all);
        ConversationStore conversations = new GatedStore(new JdbcConversationStore(database, people, clock));
        Turn turn = new Turn(new DialogueFlow(registry, help, clock), conversations, clock, SETTINGS);
        leftovers = new Leftovers(
                store, announcements, registry, turn, threads, deadline, privacy, clock, List.of(channel));
        dispatcher = new Dispatcher(
                registry,
                home,
                announcements,
                threads,
                deadline,
                new UserQueues(),
                turn,
                new AnswerMeasures(new Measures(), new WarmUp(List.of())),
                Guards.green(),
                new OwnChat(),
                News.none(),
                new TurnListeners(List.of()),
                new Health());
    }

    /** Says something, and reads that the answer comes later. */
    LateAnswer announced(UserId user, String words, String address) throws Exception {
        CompletableFuture<LateAnswer> late = new CompletableFuture<>();
        Arrived arrived = new Arrived("test", timer.now());
        CompletableFuture<Reply> first = dispatcher.dispatch(
                new IncomingMessage(user, MessageKind.TEXT, words), arrived, address, late::complete);
        int before = rows();
        timer.wind(Duration.ofSeconds(2));
        soon().until(() -> rows() > before);
        timer.wind(DEADLINE.timeToAnswer());
        soon().until(first::isDone);
        if (!first.join().equals(LateAnswers.NOT_YET)) {
            throw new IllegalStateException("not late");
        }
        return late.join();
    }

    /** Says something that takes long. */
    CompletableFuture<Reply> slow(UserId user, String words) {
        Arrived arrived = new Arrived("test", timer.now());
        IncomingMessage message = new IncomingMessage(user, MessageKind.TEXT, words);
        CompletableFuture<Reply> reply = dispatcher.dispatch(message, arrived);
        timer.wind(Duration.ofSeconds(2));
        return reply;
    }

    /** Looks often, since much of this is waited for. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /** How many rows there are. */
    int rows() throws DatabaseUnavailable {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM announcement")
                .mapTo(Integer.class)
                .one());
    }

    /** Lets conversations be stored, but not answered. */
    void storeOnly() {
        mayStore.countDown();
    }

    /** Answers from now on. */
    void answer() {
        mayStore.countDown();
        mayAnswer.countDown();
    }

    void takeUp() throws DatabaseUnavailable {
        leftovers.takeUp();
    }

    /** What the user reads who taps {@code 결과 보기}. */
    Reply fetch(UserId user) throws Exception {
        return lateAnswers.fetch(Sender.of(user));
    }

    /** As with SIGTERM, when no more calls come. */
    void stop() {
        announcements.handOver(Duration.ZERO);
        kill();
    }

    /** Nothing that it still had to do is done. Its commands hang. */
    void kill() {
        announcements.close();
        deadline.close();
    }

    /** Ends its commands. They may be at work in the database, so that is closed before. */
    @Override
    public void close() {
        kill();
        threads.close();
    }

    /** Answers when the test lets it. */
    private final class Gated implements Command {

        private final String words;
        private final boolean repeatable;

        Gated(String words, boolean repeatable) {
            this.words = words;
            this.repeatable = repeatable;
        }

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text(words));
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public Reply reply(IncomingMessage message) throws Exception {
            mayAnswer.await();
            return FOUND;
        }
    }

    /** Stores when the test lets it, and answers when the test lets it. */
    private final class GatedStore implements ConversationStore {

        private final ConversationStore store;

        GatedStore(ConversationStore store) {
            this.store = store;
        }

        @Override
        public Loaded load(Sender sender) throws Exception {
            return store.load(sender);
        }

        @Override
        public Optional<Conversation> save(Loaded loaded, Maker maker) throws Exception {
            mayStore.await();
            Optional<Conversation> saved = store.save(loaded, maker);
            mayAnswer.await();
            return saved;
        }

        @Override
        public void forget(UserId person) throws Exception {
            store.forget(person);
        }
    }

    /** A moment that all bots of a test begin with. */
    static Instant start() {
        return Instant.parse("2026-11-28T09:00:00Z");
    }
}
