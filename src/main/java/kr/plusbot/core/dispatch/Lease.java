package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Clocks;

/** Work that one replica does for all, for some time. Safe across threads and replicas. */
@Singleton
public final class Lease {

    private final Database database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    @Inject
    public Lease(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A lease that ends later than any can was taken before the clock was set back, and counts no more.
     *
     * @return whether this process does the work for so long from now on; false while another one does
     */
    public boolean take(String name, Duration time) throws DatabaseUnavailable {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.call(handle -> {
            handle.createUpdate("INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :now)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("name", name)
                    .bind("holder", holder)
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("UPDATE lease SET holder = :holder, until = :until"
                                    + " WHERE name = :name AND (holder = :holder OR until <= :now OR until > :latest)")
                            .bind("name", name)
                            .bind("holder", holder)
                            .bind("until", now.plus(time))
                            .bind("now", now)
                            .bind(
                                    "latest",
                                    Clocks.latest(now.plus(time).toInstant()).atOffset(ZoneOffset.UTC))
                            .execute()
                    == 1;
        });
    }
}
