package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.PlainStatement;
import kr.plusbot.platform.database.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps conversations in the database, each as one document. Safe across threads and replicas. */
@Singleton
public final class JdbcConversationStore implements ConversationStore {

    /** Counts up when an older document can no longer be read. */
    private static final int FORM = 1;

    private static final PlainStatement LOAD =
            new PlainStatement("SELECT version, form, document FROM conversation WHERE user_key = ?");
    private static final PlainStatement BEGIN = new PlainStatement("INSERT INTO conversation"
            + " (user_key, version, form, document) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private static final PlainStatement GO_ON = new PlainStatement(
            "UPDATE conversation SET version = ?, form = ?, document = ? WHERE user_key = ? AND version = ?");

    private final Database database;

    @Inject
    public JdbcConversationStore(Database database) {
        this.database = database;
    }

    @Override
    public Conversation load(UserId user) throws DatabaseUnavailable {
        return database.read(handle ->
                        LOAD.first(handle, row -> read(row.getLong(1), row.getInt(2), row.getString(3)), user.id()))
                .orElse(Conversation.NONE);
    }

    @Override
    public Optional<Conversation> save(UserId user, long loaded, Maker maker) throws Exception {
        return database.call(handle -> {
            Conversation made = maker.make(Database.transaction(handle));
            if (write(handle, user, loaded, made)) {
                return Optional.of(made);
            }
            handle.rollback();
            return Optional.empty();
        });
    }

    @Override
    public void forget(UserId user) throws DatabaseUnavailable {
        database.run(handle -> handle.createUpdate("DELETE FROM conversation WHERE user_key = :user")
                .bind("user", user.id())
                .execute());
    }

    /**
     * Reads a conversation. One of another release that we cannot read is not an empty one: its user is told that they
     * were interrupted.
     */
    private static Conversation read(long version, int form, String json) {
        return Optional.of(json)
                .filter(text -> form == FORM)
                .flatMap(text -> StoredJson.read(text, Document.class))
                .map(document -> new Conversation(version, document.open(), document.last()))
                .orElseGet(() -> Conversation.unreadable(version));
    }

    private static boolean write(Handle handle, UserId user, long loaded, Conversation next) {
        String document = StoredJson.write(new Document(next.open(), next.last()));
        int rows = loaded == 0
                ? BEGIN.change(handle, user.id(), next.version(), FORM, document)
                : GO_ON.change(handle, next.version(), FORM, document, user.id(), loaded);
        return rows == 1;
    }

    /** A conversation as it is stored. Immutable. */
    private record Document(Conversation.@Nullable OpenStep open, Conversation.@Nullable LastTurn last) {}
}
