package kr.plusbot.kakao.event;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.JdbcNotices;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.WaitingPeople;
import kr.plusbot.core.outbox.Batch;
import kr.plusbot.core.outbox.Calls;
import kr.plusbot.core.outbox.Replica;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testkit.ScriptedEventApi;

/** One of several processes that speak first for the same bot. */
final class EventReplica implements AutoCloseable {

    private final EventApi api = new EventApi(new ObjectMapperProvider(), OutgoingHttp.withoutKeys());
    private final Database database;
    private final EventSettings settings;
    private final Replica replica;
    private final JdbcNotices notices;
    private final JdbcPeople people;
    private final Speaker speaker;

    EventReplica(Database database, PrivacyKey privacy, Clock clock, ScriptedEventApi kakao, int aDay, int aPerson) {
        this.database = database;
        settings = EventSettings.of(settings(kakao)).orElseThrow();
        replica = new Replica(database, privacy, clock, aDay, aPerson);
        notices = new JdbcNotices(database, new WaitingPeople(database), replica.outbox(), clock);
        people = new JdbcPeople(database, List.of(notices, replica.meter()));
        speaker = new Speaker(
                BotId.MAIN,
                settings,
                api,
                replica.calls(),
                replica.tasks(),
                replica.signs(),
                privacy,
                new Measures(),
                clock);
    }

    /** Of a bot that speaks first, by this Kakao. */
    static Settings settings(ScriptedEventApi kakao) {
        return new Settings(
                Map.of(
                        "plusbot.event.bot",
                        "bot1",
                        "plusbot.event.key",
                        ScriptedEventApi.KEY,
                        "plusbot.event.name",
                        "order_news",
                        "plusbot.event.base-url",
                        kakao.address().toString()),
                Map.of());
    }

    Database database() {
        return database;
    }

    Replica parts() {
        return replica;
    }

    JdbcNotices notices() {
        return notices;
    }

    JdbcPeople people() {
        return people;
    }

    UserId person(Sender sender) throws Exception {
        return people.person(sender);
    }

    /** Does all that it may do now. */
    Void works() throws Exception {
        asks();
        speaks();
        return null;
    }

    /** Makes all calls that may be made now. */
    void speaks() throws Exception {
        speaker.clean();
        for (Optional<CompletableFuture<Void>> call = speaker.speak(); call.isPresent(); call = speaker.speak()) {
            call.get().join();
        }
    }

    void asks() throws Exception {
        speaker.ask();
    }

    /** Notes the next call, and dies before it is made. */
    Optional<Batch> takes() throws Exception {
        return replica.calls().take(BotId.MAIN, Calls.MOST);
    }

    /** Makes the next call, and dies before the answer. */
    void callsAndForgets() throws Exception {
        Optional<Batch> batch = takes();
        if (batch.isPresent()) {
            api.talk(settings, batch.get().to()).join();
        }
    }

    /** Asks for the results that may be there, and dies before they are stored. */
    void asksAndForgets() throws Exception {
        for (String task : replica.tasks().due(BotId.MAIN)) {
            api.task(settings, task).join();
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
