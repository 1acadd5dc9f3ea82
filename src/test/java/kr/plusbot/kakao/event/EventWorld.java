package kr.plusbot.kakao.event;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.SpeakingFirst;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.TakenNews;
import kr.plusbot.core.dispatch.Lease;
import kr.plusbot.core.outbox.Meter;
import kr.plusbot.core.outbox.Replica;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PrivacyKey;
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
    private final List<Database> databases;
    private final ScriptedEventApi kakao;
    private final List<EventReplica> replicas = new ArrayList<>();
    private volatile @Nullable IOException broken;
    private volatile @Nullable Boolean breaksAfter;
    private int subjects;

    /** Begins with an empty database; each replica has a way of its own to it. */
    EventWorld(List<Database> databases) throws Exception {
        this.databases = databases;
        TestDatabases.untilItAnswers(databases.get(0));
        databases
                .get(0)
                .run(handle -> List.of("notice", "outbox_meter", "user_key", "conversation", "outbox_sign", "lease")
                        .forEach(table -> handle.execute("DELETE FROM " + table)));
        kakao = new ScriptedEventApi(this::words);
        limits(MOST_A_DAY, MOST_A_PERSON);
    }

    void limits(int aDay, int aPerson) {
        replicas.forEach(EventReplica::close);
        replicas.clear();
        databases.forEach(its -> replicas.add(new EventReplica(its, PRIVACY, clock, kakao, aDay, aPerson)));
    }

    void withoutCeilings() {
        limits(1_000_000, 1_000_000);
    }

    EventReplica replica(int number) {
        return replicas.get(number);
    }

    /** The one that works by itself, as soon as somebody starts it; it tells these measures how long notices waited. */
    EventWorker worker(Measures measures) {
        Replica parts = first().parts();
        return new EventWorker(
                new Bots(EventReplica.settings(kakao)),
                new Lease(first().database(), clock),
                parts.calls(),
                parts.tasks(),
                parts.signs(),
                parts.meter(),
                PRIVACY,
                new ObjectMapperProvider(),
                measures,
                clock);
    }

    private EventReplica first() {
        return replica(0);
    }

    ScriptedEventApi kakao() {
        return kakao;
    }

    Meter meter() {
        return first().parts().meter();
    }

    private Sender sender(String key) {
        return senders.sender(BotId.MAIN, "user", Optional.of(key), Optional.empty());
    }

    private UserId person(String key) throws Exception {
        return first().person(sender(key));
    }

    private synchronized Optional<String> words(String type, String key) throws IOException {
        Boolean after = breaksAfter;
        breaksAfter = null;
        if (broken != null) {
            throw broken;
        }
        if (after != null && !after) {
            throw new IOException("dead");
        }
        Optional<String> words = rendered(key);
        if (after != null) {
            throw new IOException("dead");
        }
        return words;
    }

    private Optional<String> rendered(String key) throws IOException {
        try {
            return first().parts().outbox().render(person(key));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    void breaksSkill(@Nullable IOException how) {
        broken = how;
    }

    /** The process that Kakao asks for the next words dies, before it has stored that it gave them or after. */
    void breaksSkillOnce(boolean after) {
        breaksAfter = after;
    }

    /** Somebody has talked to the bot. */
    void meets(String key) throws Exception {
        first().people().keep(sender(key));
    }

    void erases(String key) throws Exception {
        first().people().erase(sender(key));
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
        first().database().run(handle -> first().notices().write(Database.transaction(handle), notice));
    }

    /** Writes a notice and makes the call that is due then. */
    void says(String key, String words) throws Exception {
        writes(key, "order " + ++subjects, 2, words);
        wind(UNDO);
        speaks();
    }

    void takesBack(String subject) throws Exception {
        first().database()
                .run(handle -> first().notices().withdraw(Database.transaction(handle), BotId.MAIN, subject, 0));
    }

    void wind(Duration time) {
        clock.wind(time);
    }

    void set(String moment) {
        clock.set(Instant.parse(moment));
    }

    void speaks() throws Exception {
        first().speaks();
    }

    void asks() throws Exception {
        first().asks();
    }

    /** What the answer to somebody's next message would begin with. */
    List<String> news(String key) throws Exception {
        return TakenNews.of(first().notices(), person(key));
    }

    List<String> bubbles(String key) {
        return kakao.bubbles().stream()
                .filter(bubble -> bubble.key().equals(key))
                .map(ScriptedEventApi.Bubble::words)
                .toList();
    }

    List<String> missed() throws Exception {
        return first().parts().outbox().missed(BotId.MAIN);
    }

    SpeakingFirst.State state() throws Exception {
        return first().parts().signs().state(BotId.MAIN);
    }

    int spent() throws Exception {
        return meter().today(BotId.MAIN).messages();
    }

    List<Map<String, Object>> rows() throws Exception {
        return first().database()
                .read(handle ->
                        handle.createQuery("SELECT * FROM outbox").mapToMap().list());
    }

    @Override
    public void close() {
        replicas.forEach(EventReplica::close);
        kakao.close();
    }
}
