package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.Conversation;
import kr.plusbot.core.dialogue.Conversation.Earlier;
import kr.plusbot.core.dialogue.Conversation.LastTurn;
import kr.plusbot.core.dialogue.Conversation.OpenStep;
import kr.plusbot.core.dialogue.JdbcConversationStore;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.Loaded;
import kr.plusbot.core.dialogue.TextCommand;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.testing.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcStoresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Parameter
    TestDatabases kind;

    private final UserId kim = new UserId("🎵".repeat(255));
    private Database database;
    private JdbcPeople people;
    private JdbcConversationStore store;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
        people = new JdbcPeople(database, List.of(friendsAt(NOW), answersAt(NOW)));
        store = new JdbcConversationStore(database, people, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsBackWhatItStored() throws Exception {
        assertThat(stored(kim)).isEqualTo(Conversation.NONE);
        Conversation next = conversation("둘 다 '따뜻하게' 🎵");
        assertThat(saved(kim, 0, next)).isTrue();
        assertThat(stored(kim)).isEqualTo(next);
    }

    @Test
    void storesOverNothingThatItHasNotSeen() throws Exception {
        Conversation first = conversation("하나");
        assertThat(saved(kim, 0, first)).isTrue();
        assertThat(saved(kim, 0, conversation("동시에"))).isFalse();
        Conversation second = first.after(LastTurn.of(NOW, NOW, TextCommand.text("둘"), Reply.of("둘")));
        assertThat(saved(kim, first.version(), second)).isTrue();
        assertThat(saved(kim, first.version(), second)).isFalse();
        assertThat(stored(kim)).isEqualTo(second);
    }

    @Test
    void readsMomentsAsAnEarlierReleaseWroteThem() throws Exception {
        saved(kim, 0, conversation("하나"));
        String earlier = "{\"last\":{\"at\":\"2026-11-22T09:00:00Z\",\"answered\":\"2026-11-22T09:00:01.5Z\","
                + "\"said\":\"?\",\"reply\":{\"text\":\"하나\"}}}";
        database.run(handle -> handle.createUpdate("UPDATE conversation SET document = :document")
                .bind("document", earlier)
                .execute());
        assertThat(stored(kim).last()).isEqualTo(new LastTurn(NOW, NOW.plusMillis(1500), "?", Reply.of("하나")));
    }

    @Test
    void keepsKeysApartThatDifferInCaseOrFormOnly() throws Exception {
        saved(new UserId("a"), 0, conversation("하나"));
        assertThat(stored(new UserId("A"))).isEqualTo(Conversation.NONE);
        saved(new UserId("\u00e9"), 0, conversation("하나"));
        assertThat(stored(new UserId("e\u0301"))).isEqualTo(Conversation.NONE);
    }

    @Test
    void forgetsAConversationButNotItsPerson() throws Exception {
        Conversation before = conversation("하나");
        saved(kim, 0, before);
        store.forget(kim);
        assertThat(stored(kim).open()).isNull();
        assertThat(stored(kim).last()).isNull();
        assertThat(saved(kim, before.version(), conversation("셋"))).isFalse();
        assertThat(saved(kim, stored(kim).version(), conversation("넷"))).isTrue();
    }

    @Test
    void neverTakesAnErasedConversationForTheNewOne() throws Exception {
        Conversation before = conversation("하나");
        saved(kim, 0, before);
        people.erase(Sender.of(kim));
        people.erase(Sender.of(kim));
        assertThat(stored(kim)).isEqualTo(Conversation.NONE);
        Instant later = NOW.plusSeconds(1);
        Conversation after = Conversation.NONE.after(LastTurn.of(later, later, TextCommand.text("둘"), Reply.of("둘")));
        saved(kim, 0, after);
        assertThat(saved(kim, before.version(), conversation("셋"))).isFalse();
    }

    @Test
    void tellsWhatItCannotReadFromNothing() throws Exception {
        saved(kim, 0, conversation("하나"));
        database.run(handle -> handle.execute("UPDATE conversation SET form = 99"));
        assertThat(stored(kim).open()).isNotNull();
        database.run(handle -> handle.execute("UPDATE conversation SET form = 1, document = '{'"));
        assertThat(stored(kim).open()).isNotNull();
    }

    @Test
    void keepsTheNewestLateAnswerForItsTime() throws Exception {
        JdbcLateAnswerStore answers = answersAt(NOW);
        Duration kept = Duration.ofMinutes(10);
        assertThat(answers.find(ChatId.ofPrivate(kim), kept)).isEmpty();
        Card.Row row = new Card.Row("밤편지", "아이유", URI.create("https://x/1.jpg"), null);
        Reply reply = Reply.of("찾았어요")
                .withPhoto(new Photo(URI.create("https://x/y.jpg"), 720, 630))
                .withLink(new LinkButton("보기", URI.create("https://x/%EA%B0%80")))
                .withKeyboard(Keyboard.of("하나"))
                .withCard(new Card(Card.Layout.LIST, "노래", List.of(row), Card.Row.of("합계", "한 곡"), "찾았어요"));
        answers.put(ChatId.ofPrivate(kim), reply);
        assertThat(answers.find(ChatId.ofPrivate(kim), kept)).contains(reply);
        assertThat(answersAt(NOW.plus(Duration.ofMinutes(11))).find(ChatId.ofPrivate(kim), kept))
                .isEmpty();
        ChatId room = new ChatId(kim, new RoomId("room"));
        assertThat(answers.find(room, kept)).isEmpty();
        answers.put(room, Reply.of("방에서"));
        assertThat(answers.find(room, kept)).contains(Reply.of("방에서"));
        answers.forget(ChatId.ofPrivate(kim));
        assertThat(answers.find(room, kept)).contains(Reply.of("방에서"));
        assertThat(answers.find(ChatId.ofPrivate(kim), kept)).isEmpty();
    }

    @Test
    void remembersFriendsFromTheFirstMomentOn() throws Exception {
        friendsAt(NOW).add(kim);
        friendsAt(NOW.plusSeconds(1)).add(kim);
        assertThat(friends()).containsExactly(NOW.toString());
    }

    /** Tried again with another user while the database takes too long, as it does on a busy machine. */
    @Test
    void keepsWhatAConversationChangesOnlyWithTheConversation() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(DatabaseUnavailable.class::isInstance)
                .until(() -> keepsWhatItChanges(new UserId("kim" + attempts.incrementAndGet())));
    }

    private boolean keepsWhatItChanges(UserId user) throws Exception {
        database.run(handle -> handle.execute("DROP TABLE IF EXISTS note"));
        database.run(handle -> handle.execute("CREATE TABLE note (text VARCHAR(20))"));
        Conversation first = conversation("하나");
        assertThat(store.save(loaded(user, 0), within -> noted(within, "stored", first)))
                .contains(first);
        assertThat(store.save(loaded(user, 0), within -> noted(within, "too late", first)))
                .isEmpty();
        assertThatThrownBy(() -> store.save(loaded(user, first.version()), within -> noted(within, "failed", null)))
                .isInstanceOfAny(NullPointerException.class, DatabaseUnavailable.class);
        assertThat(notes()).containsExactly("stored");
        return true;
    }

    private @Nullable Conversation noted(Transaction within, String text, @Nullable Conversation next)
            throws DatabaseUnavailable {
        database.within(within, handle -> handle.execute("INSERT INTO note (text) VALUES (?)", text));
        return next;
    }

    private List<String> notes() throws DatabaseUnavailable {
        return database.call(handle ->
                handle.createQuery("SELECT text FROM note").mapTo(String.class).list());
    }

    private Conversation stored(UserId user) throws Exception {
        return store.load(Sender.of(user)).conversation();
    }

    /** What somebody has loaded who saw this version. */
    private static Loaded loaded(UserId user, long version) {
        return new Loaded(Sender.of(user), new Conversation(version, null, null), List.of());
    }

    private boolean saved(UserId user, long loaded, Conversation next) throws Exception {
        return store.save(loaded(user, loaded), within -> next).isPresent();
    }

    private FriendStore friendsAt(Instant now) {
        return new FriendStore(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> friends() throws Exception {
        return database.call(handle -> handle.createQuery("SELECT added FROM friend")
                .map((row, context) ->
                        row.getObject(1, OffsetDateTime.class).toInstant().toString())
                .list());
    }

    private JdbcLateAnswerStore answersAt(Instant now) {
        return new JdbcLateAnswerStore(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Conversation conversation(String data) {
        OpenStep open = new OpenStep("tea", "cups", 1, data, false, List.of(new Earlier("kind", "{}")));
        Reply reply = Reply.of("몇 잔 드릴까요?").withKeyboard(Keyboard.TYPING);
        return Conversation.NONE.at(open).after(LastTurn.of(NOW, NOW, TextCommand.text("녹차"), reply));
    }
}
