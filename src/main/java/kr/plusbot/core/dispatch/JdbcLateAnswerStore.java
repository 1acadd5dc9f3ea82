package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps late answers in the database. Safe across threads and replicas.
 */
@Singleton
final class JdbcLateAnswerStore implements LateAnswerStore {

    private final Database database;
    private final Clock clock;

    @Inject
    JdbcLateAnswerStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void put(UserId user, @Nullable Reply reply) throws DatabaseUnavailable {
        String document = reply == null ? null : StoredJson.write(reply);
        database.run(handle -> {
            delete(handle, user);
            handle.createUpdate("INSERT INTO late_answer (user_key, since, document)"
                            + " VALUES (:user, :since, :document) ON CONFLICT DO NOTHING")
                    .bind("user", user.id())
                    .bind("since", clock.instant())
                    .bind("document", document)
                    .execute();
        });
    }

    @Override
    public Optional<Reply> find(UserId user, Duration kept) throws DatabaseUnavailable {
        Instant oldest = clock.instant().minus(kept);
        return database.read(handle -> handle.createQuery(
                        "SELECT document FROM late_answer WHERE user_key = :user AND since >= :oldest")
                .bind("user", user.id())
                .bind("oldest", oldest)
                .map((row, context) -> read(row.getString(1)))
                .findOne());
    }

    @Override
    public void forget(UserId user) throws DatabaseUnavailable {
        database.run(handle -> delete(handle, user));
    }

    private static void delete(Handle handle, UserId user) {
        handle.createUpdate("DELETE FROM late_answer WHERE user_key = :user")
                .bind("user", user.id())
                .execute();
    }

    private static Reply read(@Nullable String document) {
        return document == null
                ? LateAnswers.NOT_YET
                : StoredJson.read(document, Reply.class).orElse(LateAnswers.NONE);
    }
}
