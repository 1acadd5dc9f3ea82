package kr.plusbot.core.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.PlainStatement;
import kr.plusbot.platform.runtime.Clocks;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the table {@code announcement}, within one transaction. Each row has one holder, the process that works on it. A
 * process changes only what it holds, so one that was followed changes nothing more. Each change can be made twice.
 */
final class AnnouncementTable {

    private static final PlainStatement NOTE = new PlainStatement("INSERT INTO announcement"
            + " (id, bot, person, room, since, holder, until, taken, posted, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, 0, FALSE, ?)"
            + " ON CONFLICT DO NOTHING");
    private static final PlainStatement END =
            new PlainStatement("DELETE FROM announcement WHERE id = ? AND holder = ?");
    private static final PlainStatement FORGET =
            new PlainStatement("DELETE FROM announcement WHERE bot = ? AND person = ? AND room = ?");
    private static final PlainStatement CLAIM =
            new PlainStatement("UPDATE announcement SET posted = TRUE WHERE id = ? AND holder = ?");
    private static final PlainStatement ANSWER =
            new PlainStatement("UPDATE announcement SET document = ? WHERE id = ? AND holder = ?");
    private static final PlainStatement WHOSE =
            new PlainStatement("SELECT bot, person, room, since FROM announcement WHERE id = ?");
    private static final PlainStatement RELEASE =
            new PlainStatement("UPDATE announcement SET until = ? WHERE id = ? AND holder = ?");
    private static final PlainStatement RENEW =
            new PlainStatement("UPDATE announcement SET until = ? WHERE holder = ?");
    private static final PlainStatement LEFT =
            new PlainStatement("SELECT id, bot, person, room, since, taken, posted, sealed,"
                    + " document FROM announcement WHERE until <= ? OR until > ? ORDER BY since LIMIT ?");
    private static final PlainStatement TAKE = new PlainStatement("UPDATE announcement SET holder = ?, until = ?,"
            + " taken = taken + 1 WHERE id = ? AND (until <= ? OR until > ?)");

    private final Handle handle;
    private final String holder;

    /** @param holder this process */
    AnnouncementTable(Handle handle, String holder) {
        this.handle = handle;
        this.holder = holder;
    }

    /** Removes all of a chat, also what another replica holds. */
    static void forget(Handle handle, ChatId chat) {
        FORGET.change(
                handle, chat.user().bot().name(), chat.user().id(), chat.room().id());
    }

    int note(String id, ChatId chat, Instant since, Instant until, String sealed) {
        return NOTE.change(
                handle,
                id,
                chat.user().bot().name(),
                chat.user().id(),
                chat.room().id(),
                utc(since),
                holder,
                utc(until),
                sealed);
    }

    /** Removes what needs nobody any more. */
    int end(String id) {
        return END.change(handle, id, holder);
    }

    /** @return 1 when this process may deliver the answer, and from now on no other one */
    int claim(String id) {
        return CLAIM.change(handle, id, holder);
    }

    /** Stores the answer here, for the delivery, and behind its user's button. */
    int answer(String id, String document, Instant now) {
        int held = ANSWER.change(handle, document, id, holder);
        if (held == 1) {
            WHOSE.first(handle, row -> Asked.of(row), id)
                    .ifPresent(asked -> LateAnswerTable.put(handle, asked.chat, asked.since, now, document));
        }
        return held;
    }

    /** Lets any replica take it, at once. */
    int release(String id) {
        return RELEASE.change(handle, utc(Instant.EPOCH), id, holder);
    }

    int releaseAll() {
        return RENEW.change(handle, utc(Instant.EPOCH), holder);
    }

    int renew(Instant until) {
        return RENEW.change(handle, utc(until), holder);
    }

    /** Takes what others held until now, or longer than anybody can since the clock was set back; the oldest first. */
    List<Left> take(Instant now, Instant until, int most) {
        OffsetDateTime latest = utc(Clocks.latest(until));
        return LEFT.all(handle, Left::of, utc(now), latest, most).stream()
                .filter(left -> TAKE.change(handle, holder, utc(until), left.id, utc(now), latest) == 1)
                .toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static ChatId readChat(ResultSet row, int from) throws SQLException {
        UserId person = new UserId(new BotId(row.getString(from)), row.getString(from + 1));
        return new ChatId(person, new RoomId(row.getString(from + 2)));
    }

    private record Asked(ChatId chat, Instant since) {
        static Asked of(ResultSet row) throws SQLException {
            return new Asked(
                    readChat(row, 1), row.getObject(4, OffsetDateTime.class).toInstant());
        }
    }

    /**
     * What a process left behind. Immutable.
     *
     * @param since when it was noted
     * @param taken how often it was taken up before
     * @param posted whether somebody may have delivered an answer
     * @param document the answer, stored behind the button; null when there is none yet
     */
    record Left(
            String id,
            ChatId chat,
            Instant since,
            int taken,
            boolean posted,
            String sealed,
            @Nullable String document) {

        private static Left of(ResultSet row) throws SQLException {
            return new Left(
                    row.getString(1),
                    readChat(row, 2),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getInt(6),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getString(9));
        }
    }
}
