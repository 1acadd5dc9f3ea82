package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.chat.UserKey;
import kr.plusbot.core.dialogue.Conversation;
import kr.plusbot.core.dialogue.Conversation.LastTurn;
import kr.plusbot.core.dialogue.Expiry;
import kr.plusbot.core.dialogue.JdbcConversationStore;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.core.dialogue.Loaded;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** The old channel knows the one name, a skill the other, and both once the user added the channel. */
    private static final Sender OLD = sender("plusfriend");

    private static final Sender SKILL = sender("bot");
    private static final Sender BOTH = sender("plusfriend", "bot");

    @Parameter
    private TestDatabases kind;

    private Database database;
    private JdbcPeople people;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
        people = new JdbcPeople(database, List.of(friends(NOW), answers()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areOneHoweverTheirNamesCome() throws Exception {
        for (List<Sender> order : List.of(
                List.of(OLD, SKILL, BOTH),
                List.of(SKILL, OLD, BOTH),
                List.of(BOTH, OLD, SKILL),
                List.of(OLD, BOTH, SKILL),
                List.of(SKILL, BOTH, OLD),
                List.of(BOTH, SKILL, OLD))) {
            people.erase(BOTH);
            Instant at = NOW;
            for (Sender sender : order) {
                say(sender, at = at.plusSeconds(1));
            }
            UserId person = people.person(BOTH);
            assertThat(List.of(people.person(OLD), people.person(SKILL))).containsOnly(person);
            assertThat(said(OLD)).isEqualTo(said(SKILL)).isNotEmpty();
            assertThat(keys()).containsExactlyInAnyOrder("bot " + person.id(), "plusfriend " + person.id());
        }
    }

    @Test
    void goOnWithTheConversationThatWasWrittenLastAsTheOlderPerson() throws Exception {
        say(SKILL, NOW);
        say(OLD, NOW.plusSeconds(1));
        UserId older = people.person(SKILL);
        friends(NOW).add(people.person(OLD));
        answers().put(ChatId.ofPrivate(people.person(OLD)), Reply.of("늦은 답"));
        assertThat(people.person(BOTH)).isEqualTo(older);
        assertThat(said(SKILL)).isEqualTo(NOW.plusSeconds(1).toString());
        assertThat(people.person(OLD)).isEqualTo(older);
        assertThat(answers().find(ChatId.ofPrivate(older), Duration.ofMinutes(10)))
                .contains(Reply.of("늦은 답"));
        assertThat(texts("SELECT person FROM friend")).containsExactly(older.id());
    }

    @Test
    void failAStoreThatKnewThemBeforeTheyWereOne() throws Exception {
        say(SKILL, NOW);
        say(OLD, NOW.plusSeconds(1));
        Loaded skill = store(NOW).load(SKILL);
        Loaded old = store(NOW).load(OLD);
        JdbcPeople otherReplica = new JdbcPeople(database, List.of());
        otherReplica.person(BOTH);
        assertThat(store(NOW).save(old, within -> conversation(old, NOW))).isEmpty();
        assertThat(store(NOW).save(skill, within -> conversation(skill, NOW))).isEmpty();
        say(OLD, NOW.plusSeconds(2));
        assertThat(said(SKILL)).isEqualTo(NOW.plusSeconds(2).toString());
    }

    @Test
    void failAStoreWhoseNewNameAnotherReplicaStored() throws Exception {
        say(SKILL, NOW);
        Loaded both = store(NOW).load(BOTH);
        say(OLD, NOW);
        assertThat(store(NOW).save(both, within -> conversation(both, NOW))).isEmpty();
    }

    @Test
    void keepWhatWasKeptOfANameThatTurnsOutToBeTheirs() throws Exception {
        friends(NOW).add(people.person(OLD));
        people.keep(OLD);
        say(SKILL, NOW);
        say(BOTH, NOW);
        assertThat(texts("SELECT person FROM friend"))
                .containsExactly(people.person(SKILL).id());
        assertThat(people.person(OLD)).isEqualTo(people.person(SKILL));
    }

    @Test
    void areErasedUnderEveryName() throws Exception {
        say(BOTH, NOW);
        friends(NOW).add(people.person(OLD));
        answers().put(ChatId.ofPrivate(people.person(OLD)), Reply.of("늦은 답"));
        people.erase(SKILL);
        for (String table : List.of("conversation", "user_key", "friend", "late_answer")) {
            assertThat(texts("SELECT bot FROM " + table)).as(table).isEmpty();
        }
    }

    @Test
    void talkInRoomsApartFromTheirOwnChat() throws Exception {
        Sender room = SKILL.in(new RoomId("room"));
        say(room, NOW);
        assertThat(said(room)).isEqualTo(NOW.toString());
        assertThat(store(NOW).load(SKILL).conversation().last()).isNull();
        assertThat(store(NOW).load(SKILL.in(new RoomId("other"))).conversation())
                .isEqualTo(Conversation.NONE);
        say(SKILL, NOW.plusSeconds(1));
        say(room, NOW.plusSeconds(2));
        assertThat(said(SKILL)).isEqualTo(NOW.plusSeconds(1).toString());
        assertThat(said(room)).isEqualTo(NOW.plusSeconds(2).toString());
    }

    @Test
    void failAStoreOfARoomThatAnotherReplicaHasGoneOnWith() throws Exception {
        Sender room = SKILL.in(new RoomId("room"));
        Loaded first = store(NOW).load(room);
        say(room, NOW);
        assertThat(store(NOW).save(first, within -> conversation(first, NOW))).isEmpty();
        Loaded second = store(NOW).load(room);
        say(room, NOW);
        assertThat(store(NOW).save(second, within -> conversation(second, NOW))).isEmpty();
        Loaded third = store(NOW).load(room);
        people.erase(SKILL);
        assertThat(store(NOW).save(third, within -> conversation(third, NOW))).isEmpty();
        assertThat(texts("SELECT bot FROM conversation")).isEmpty();
    }

    @Test
    void keepTheirRoomsWhenTheyTurnOutToBeOne() throws Exception {
        RoomId both = new RoomId("both");
        say(OLD.in(both), NOW);
        say(SKILL.in(both), NOW.plusSeconds(1));
        say(SKILL.in(new RoomId("one")), NOW.plusSeconds(2));
        assertThat(said(BOTH.in(both))).isEqualTo(NOW.toString());
        assertThat(said(OLD.in(new RoomId("one")))).isEqualTo(NOW.plusSeconds(2).toString());
    }

    @Test
    void areErasedWithWhatTheySaidInRooms() throws Exception {
        say(BOTH.in(new RoomId("room")), NOW);
        answers().put(new ChatId(people.person(BOTH), new RoomId("room")), Reply.of("늦은 답"));
        people.erase(OLD);
        for (String table : List.of("conversation", "room_conversation", "user_key", "late_answer")) {
            assertThat(texts("SELECT bot FROM " + table)).as(table).isEmpty();
        }
    }

    @Test
    void areForgottenRoomByRoom() throws Exception {
        say(SKILL.in(new RoomId("quiet")), NOW);
        say(SKILL.in(new RoomId("busy")), NOW.plus(Duration.ofDays(20)));
        retention(NOW.plus(Duration.ofDays(31))).run();
        assertThat(texts("SELECT room FROM room_conversation")).containsExactly("busy");
        retention(NOW.plus(Duration.ofDays(51))).run();
        assertThat(texts("SELECT chat FROM conversation")).isEmpty();
        assertThat(texts("SELECT room FROM room_conversation")).isEmpty();
    }

    @Test
    void areForgottenAfterASilenceUnlessTheyAreFriends() throws Exception {
        Sender friend = sender("friend");
        Sender fresh = sender("fresh");
        say(BOTH, NOW);
        say(friend, NOW);
        say(fresh, NOW.plus(Duration.ofDays(20)));
        friends(NOW).add(people.person(friend));
        answers().put(ChatId.ofPrivate(people.person(OLD)), Reply.of("늦은 답"));
        Instant later = NOW.plus(Duration.ofDays(31));
        retention(later).run();
        assertThat(texts("SELECT chat FROM conversation")).containsExactlyInAnyOrder("friend", "fresh");
        assertThat(texts("SELECT id FROM user_key")).containsExactlyInAnyOrder("friend", "fresh");
        assertThat(texts("SELECT document FROM conversation WHERE chat = 'friend'"))
                .containsExactly("");
        assertThat(texts("SELECT person FROM late_answer")).isEmpty();
    }

    @Test
    void areForgottenInSlicesByOneReplica() throws Exception {
        for (int i = 0; i < 250; i++) {
            say(sender("silent " + i), NOW);
        }
        Instant later = NOW.plus(Duration.ofDays(31));
        Clock clock = Clock.fixed(later, ZoneOffset.UTC);
        Lease other = new Lease(database, clock);
        assertThat(other.take("retention", Duration.ofMinutes(5))).isTrue();
        retention(later).run();
        assertThat(texts("SELECT chat FROM conversation")).hasSize(250);
        retention(later.plus(Duration.ofMinutes(5))).run();
        assertThat(texts("SELECT chat FROM conversation")).isEmpty();
    }

    private Retention retention(Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return new Retention(
                new Expiry(database, List.of(friends(at), answers(at))),
                new Lease(database, clock),
                clock,
                new RetentionSettings(Duration.ofDays(30)));
    }

    private void say(Sender sender, Instant at) throws Exception {
        Loaded loaded = store(at).load(sender);
        assertThat(store(at).save(loaded, within -> conversation(loaded, at))).isPresent();
    }

    private String said(Sender sender) throws Exception {
        return store(NOW).load(sender).conversation().last().reply().text();
    }

    private static Conversation conversation(Loaded loaded, Instant at) {
        IncomingMessage message = new IncomingMessage(loaded.sender(), MessageKind.TEXT, "말");
        return loaded.conversation().after(LastTurn.of(at, at, message, Reply.of(at.toString())));
    }

    private List<String> keys() throws Exception {
        return texts("SELECT concat(id, ' ', person) FROM user_key");
    }

    private List<String> texts(String query) throws Exception {
        return database.read(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private JdbcConversationStore store(Instant at) {
        return new JdbcConversationStore(database, people, Clock.fixed(at, ZoneOffset.UTC));
    }

    private FriendStore friends(Instant at) {
        return new FriendStore(database, Clock.fixed(at, ZoneOffset.UTC));
    }

    private JdbcLateAnswerStore answers() {
        return answers(NOW);
    }

    private JdbcLateAnswerStore answers(Instant at) {
        return new JdbcLateAnswerStore(database, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static Sender sender(String... names) {
        List<UserKey> keys = Stream.of(names)
                .map(name -> new UserKey(
                        new UserId(name),
                        name.equals("bot") ? UserKey.Type.BOT_USER_KEY : UserKey.Type.PLUSFRIEND_USER_KEY,
                        () -> "sealed " + name))
                .toList();
        return new Sender(keys.get(0).id(), keys);
    }
}
