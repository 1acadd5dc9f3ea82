package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.PeopleTables.Named;
import kr.plusbot.core.dialogue.RoomTables.Stored;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps conversations in the database, each as one document. Safe across threads and replicas. */
@Singleton
public final class JdbcConversationStore implements ConversationStore {

    /** Counts up when an older document can no longer be read. */
    private static final int FORM = 1;

    private final Database database;
    private final JdbcPeople people;
    private final Clock clock;

    @Inject
    public JdbcConversationStore(Database database, JdbcPeople people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Loaded load(Sender sender) throws Exception {
        List<Named> found = people.find(sender);
        List<UserId> known = found.stream().map(Named::name).toList();
        Sender person = found.isEmpty() ? sender : sender.as(found.get(0).person());
        return new Loaded(
                person,
                found.isEmpty() ? Conversation.NONE : conversation(person, found.get(0)),
                sender.keys().stream().filter(key -> !known.contains(key.id())).toList());
    }

    private Conversation conversation(Sender person, Named own) throws DatabaseUnavailable {
        return person.isInRoom()
                ? database.<Optional<Stored>, RuntimeException>read(
                                handle -> new RoomTables(handle).find(person.chat()))
                        .map(JdbcConversationStore::read)
                        .orElse(Conversation.NONE)
                : read(new Stored(own.version(), own.form(), own.document()));
    }

    @Override
    public Optional<Conversation> save(Loaded loaded, Maker maker) throws Exception {
        return database.call(handle -> {
            Conversation made = maker.make(Database.transaction(handle));
            if (write(handle, loaded, made)) {
                return Optional.of(made);
            }
            handle.rollback();
            return Optional.empty();
        });
    }

    @Override
    public void forget(UserId person) throws DatabaseUnavailable {
        database.run(handle -> new PeopleTables(handle).clear(person));
    }

    /**
     * Reads a conversation. One of another release that we cannot read is not an empty one: its user is told that they
     * were interrupted.
     */
    private static Conversation read(Stored row) {
        if (row.document().isEmpty()) {
            return new Conversation(row.version(), null, null);
        }
        return Optional.of(row.document())
                .filter(text -> row.form() == FORM)
                .flatMap(text -> StoredJson.read(text, Document.class))
                .map(document -> new Conversation(row.version(), document.open(), document.last()))
                .orElseGet(() -> Conversation.unreadable(row.version()));
    }

    private boolean write(Handle handle, Loaded loaded, Conversation next) throws Exception {
        Sender sender = loaded.sender();
        Stored stored = new Stored(next.version(), FORM, StoredJson.write(new Document(next.open(), next.last())));
        long before = loaded.conversation().version();
        boolean written = sender.isInRoom()
                ? new RoomTables(handle).write(sender.chat(), before, stored, clock.instant())
                : write(new PeopleTables(handle), sender.user(), before, stored);
        return written && people.introduce(handle, loaded.unknown(), sender.user());
    }

    private boolean write(PeopleTables tables, UserId person, long before, Stored next) {
        return before == 0
                ? tables.begin(person, null, next.version(), next.form(), next.document(), clock.instant())
                : tables.goOn(person, before, next.version(), next.form(), next.document(), clock.instant());
    }

    /** A conversation as it is stored. Immutable. */
    private record Document(Conversation.@Nullable OpenStep open, Conversation.@Nullable LastTurn last) {}
}
