package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Remembers who added the channel and who blocked it. Safe across threads and replicas. */
@Singleton
final class FriendStore {

    private final Database database;
    private final Clock clock;

    @Inject
    FriendStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The user added the channel, for the first time or again. The moment counts from which they are a friend now. */
    void add(UserId user) throws DatabaseUnavailable {
        database.run(handle -> {
            Instant now = clock.instant();
            handle.createUpdate(
                            "UPDATE friend SET added = :now, gone = NULL WHERE user_key = :user AND gone IS NOT NULL")
                    .bind("now", now)
                    .bind("user", user.id())
                    .execute();
            handle.createUpdate("INSERT INTO friend (user_key, added) VALUES (:user, :now) ON CONFLICT DO NOTHING")
                    .bind("user", user.id())
                    .bind("now", now)
                    .execute();
        });
    }

    /** The user blocked the channel. */
    void block(UserId user) throws DatabaseUnavailable {
        database.run(handle -> handle.createUpdate("UPDATE friend SET gone = :now WHERE user_key = :user")
                .bind("user", user.id())
                .bind("now", clock.instant())
                .execute());
    }
}
