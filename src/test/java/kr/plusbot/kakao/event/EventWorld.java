package kr.plusbot.kakao.event;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.JdbcNotices;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.TakenNews;
import kr.plusbot.core.dialogue.WaitingPeople;
import kr.plusbot.core.outbox.Meter;
import kr.plusbot.core.outbox.Replica;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.ScriptedEventApi;
import org.jspecify.annotations.Nullable;

/** A bot that speaks first, its Kakao and its database, whose time a test winds. */
final class EventWorld implements AutoCloseable {

    static final Duration UNDO = Duration.ofSeconds(10);
    static final int MOST_A_DAY = 5;
    static final int MOST_A_PERSON = 3;

    private static final PrivacyKey PRIVACY = new PrivacyKey(new byte[32]);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final Senders senders = new Senders(PRIVACY);
    private final Database database;
    private final ScriptedEventApi kakao;
    private final EventApi api = new EventApi(new ObjectMapperProvider(), OutgoingHttp.withoutKeys());
    private Replica replica;
    private Speaker speaker;
    private @Nullable IOException broken;
    private int subjects;

    /** Begins with an empty database. */
    EventWorld(Database database) throws Exception {
        this.database = database;
        TestDatabases.untilItAnswers(database);
        database.run(handle -> List.of("notice", "outbox_meter", "user_key", "conversation")
                .forEach(table -> handle.execute("DELETE FROM " + table)));
        kakao = new ScriptedEventApi(this::words);
        limits(MOST_A_DAY, MOST_A_PERSON);
    }

    private void limits(int aDay, int aPerson) {
        replica = new Replica(database, PRIVACY, clock, aDay, aPerson);
        EventSettings settings = EventSettings.of(new Settings(
                        Map.of(
                                "plusbot.event.bot",
                                "bot1",
                                "plusbot.event.key",
                                ScriptedEventApi.KEY,
                                "plusbot.event.name",
                                "order_news",
                                "plusbot.event.base-url",
                                kakao.address().toString()),
                        Map.of()))
                .orElseThrow();
        speaker = new Speaker(
                BotId.MAIN, settings, api, replica.calls(), replica.tasks(), PRIVACY, new Measures(), clock);
    }

    void withoutCeilings() {
        limits(1_000_000, 1_000_000);
    }

    ScriptedEventApi kakao() {
        return kakao;
    }

    Meter meter() {
        return replica.meter();
    }

    private Sender sender(String key) {
        return senders.sender(BotId.MAIN, "user", Optional.of(key), Optional.empty());
    }

    private UserId person(String key) throws Exception {
        return people().person(sender(key));
    }

    private JdbcPeople people() {
        return new JdbcPeople(database, List.of(notices(), replica.meter()));
    }

    private JdbcNotices notices() {
        return new JdbcNotices(database, new WaitingPeople(database), replica.outbox(), clock);
    }

    private Optional<String> words(String type, String key) throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            return replica.outbox().render(person(key));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    void breaksSkill(@Nullable IOException how) {
        broken = how;
    }

    /** Somebody has talked to the bot. */
    void meets(String key) throws Exception {
        people().keep(sender(key));
    }

    void erases(String key) throws Exception {
        people().erase(sender(key));
    }

    /** Has somebody told, when the step can no longer be taken back. */
    void writes(String key, String subject, long step, String words) throws Exception {
        Instant due = clock.instant().plus(UNDO);
        write(new Notice(person(key), subject, step, words, due, due.plus(Duration.ofHours(12))).atAnyHour());
    }

    void writesForDay(String key, String subject, String words) throws Exception {
        Instant due = clock.instant().plus(UNDO);
        write(new Notice(person(key), subject, 1, words, due, due.plus(Duration.ofDays(2))));
    }

    private void write(Notice notice) throws DatabaseUnavailable {
        database.run(handle -> notices().write(Database.transaction(handle), notice));
    }

    /** Writes a notice and makes the call that is due then. */
    void says(String key, String words) throws Exception {
        writes(key, "order " + ++subjects, 2, words);
        wind(UNDO);
        speaks();
    }

    void takesBack(String subject) throws Exception {
        database.run(handle -> notices().withdraw(Database.transaction(handle), BotId.MAIN, subject, 0));
    }

    void wind(Duration time) {
        clock.wind(time);
    }

    void set(String moment) {
        clock.set(Instant.parse(moment));
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

    /** What the answer to somebody's next message would begin with. */
    List<String> news(String key) throws Exception {
        return TakenNews.of(notices(), person(key));
    }

    List<String> bubbles(String key) {
        return kakao.bubbles().stream()
                .filter(bubble -> bubble.key().equals(key))
                .map(ScriptedEventApi.Bubble::words)
                .toList();
    }

    List<String> missed() throws Exception {
        return replica.outbox().missed(BotId.MAIN);
    }

    int spent() throws Exception {
        return replica.meter().today(BotId.MAIN).messages();
    }

    List<Map<String, Object>> rows() throws Exception {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM outbox").mapToMap().list());
    }

    @Override
    public void close() {
        api.close();
        kakao.close();
    }
}
