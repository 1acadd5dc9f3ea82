package kr.plusbot.shop.staff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * Who is signed in. A session ends 12 hours after the last call, and 30 days after it began. Safe across threads and replicas.
 *
 * <p>Every method throws {@link DatabaseUnavailable} when the database cannot do it now.
 */
@Singleton
public final class Sessions {

    /** For so long somebody stays signed in at the most. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final Duration IDLE = Duration.ofHours(12);

    /** How exactly it is known when the last call came. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;

    @Inject
    Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static Instant begun(Instant now) {
        return now.minus(LONGEST);
    }

    static Instant seen(Instant now) {
        return now.minus(IDLE);
    }

    /** Who calls with this token; empty when nobody is signed in by it. */
    public Optional<Visit> visit(BotId bot, String token) throws DatabaseUnavailable {
        if (!Token.looksRight(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String digest = Token.digest(token);
        Optional<StaffTables.Seen> found =
                database.read(handle -> new StaffTables(handle, bot).session(digest, begun(now), seen(now)));
        if (found.isPresent() && found.get().at().plus(GRAIN).isBefore(now)) {
            database.run(handle -> new StaffTables(handle, bot).see(digest, now));
        }
        return found.map(its -> new Visit(its.member(), token));
    }

    /** Signs out here. */
    public void end(Visit visit) throws DatabaseUnavailable {
        database.run(handle -> new StaffTables(handle, visit.member().bot()).closeSession(visit.key()));
    }

    /** Signs out wherever this name is signed in. */
    public void endAll(Member member) throws DatabaseUnavailable {
        database.run(handle -> new StaffTables(handle, member.bot()).closeSessionsOf(member.name()));
    }
}
