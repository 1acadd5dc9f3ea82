package kr.plusbot.core.dispatch;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.DialogueFlow;
import kr.plusbot.core.dialogue.DialogueSettings;
import kr.plusbot.core.dialogue.Help;
import kr.plusbot.core.dialogue.HelpCommand;
import kr.plusbot.core.dialogue.Home;
import kr.plusbot.core.dialogue.HomeDialogue;
import kr.plusbot.core.dialogue.JdbcConversationStore;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.News;
import kr.plusbot.core.dialogue.OwnChat;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.guard.Guards;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.platform.runtime.WarmUp;
import kr.plusbot.testkit.TestChat;

/** One of several bots that share a database: everything behind the channels, down to the SQL. Safe across threads. */
public final class Replica implements AutoCloseable {

    private static final DialogueSettings SETTINGS = new DialogueSettings(List.of(), TestChat.DOUBLE_TAP);

    private final JdbcConversationStore store;
    private final CommandThreads threads = new CommandThreads(new Bots(new Settings(Map.of(), Map.of())));

    /** The deadline is not what these bots are for, so a busy machine does not meet it. */
    private final Deadline deadline = new Deadline(new DeadlineSettings(Duration.ofMinutes(10)));

    private final Dispatcher dispatcher;

    /** @param features what it can do besides help */
    public Replica(Database database, Clock clock, Triggered... features) {
        List<Triggered> all = new ArrayList<>(List.of(features));
        Home home = new Home(SETTINGS);
        Help help = new Help(all, home);
        all.add(new HelpCommand(() -> help));
        all.add(new HomeDialogue(() -> help));
        CommandRegistry registry = new CommandRegistry(all);
        JdbcLateAnswerStore lateAnswers = new JdbcLateAnswerStore(database, clock);
        JdbcPeople people = new JdbcPeople(database, List.of(lateAnswers));
        LateAnswers late = new LateAnswers(lateAnswers, people, threads);
        this.store = new JdbcConversationStore(database, people, clock);
        Turn turn = new Turn(new DialogueFlow(registry, help, clock), store, clock, SETTINGS);
        AnswerMeasures measures = new AnswerMeasures(new Measures(), new WarmUp(List.of()));
        this.dispatcher = new Dispatcher(
                registry,
                home,
                WithoutAnnouncements.announcements(late),
                threads,
                deadline,
                new UserQueues(),
                turn,
                measures,
                Guards.green(),
                new OwnChat(),
                News.none(),
                new TurnListeners(List.of()),
                new Health());
    }

    /** Sends a text. */
    public CompletableFuture<Reply> say(UserId user, String text) {
        return dispatcher.dispatch(new IncomingMessage(user, MessageKind.TEXT, text), System.nanoTime());
    }

    /** Where the user is, all that is stored of it but the random ids. */
    public String where(UserId user) throws Exception {
        return await().ignoreExceptionsInstanceOf(DatabaseUnavailable.class)
                .until(() -> TestChat.where(store, user), where -> true);
    }

    @Override
    public void close() {
        threads.close();
        deadline.close();
    }
}
