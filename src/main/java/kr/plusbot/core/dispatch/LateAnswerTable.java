package kr.plusbot.core.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.platform.database.PlainStatement;
import kr.plusbot.platform.runtime.Clocks;
import org.jdbi.v3.core.Handle;

/** Writes a chat's late answer within a transaction. Without state. */
final class LateAnswerTable {

    private static final PlainStatement DELETE_OLDER =
            new PlainStatement("DELETE FROM late_answer WHERE bot = ? AND person = ? AND room = ?"
                    + " AND (COALESCE(asked, since) <= ? OR COALESCE(asked, since) > ?)");
    private static final PlainStatement INSERT = new PlainStatement("INSERT INTO late_answer"
            + " (bot, person, room, since, asked, document) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private LateAnswerTable() {}

    /**
     * Keeps an answer in place of that to an earlier message; one to a later message stays, unless it was
     * stored before the clock was set back.
     *
     * @param asked when the message was sent
     * @param now its ten minutes begin
     */
    static void put(Handle handle, ChatId chat, Instant asked, Instant now, String document) {
        String bot = chat.user().bot().name();
        String person = chat.user().id();
        String room = chat.room().id();
        var asksAt = asked.atOffset(ZoneOffset.UTC);
        DELETE_OLDER.change(
                handle, bot, person, room, asksAt, Clocks.latest(now).atOffset(ZoneOffset.UTC));
        INSERT.change(handle, bot, person, room, now.atOffset(ZoneOffset.UTC), asksAt, document);
    }
}
