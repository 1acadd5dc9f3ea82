package kr.plusbot.core.dialogue;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.NoticeTables.Row;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What is told with the answer to one message. An answer that comes too late tells nothing: its user may never read it. Safe across
 * threads.
 */
public final class Telling {

    private static final SampledLog LOG = new SampledLog(Telling.class);

    private final JdbcNotices notices;
    private final JdbcPeople people;
    private final Sender sender;
    private volatile @Nullable Told told;

    Telling(JdbcNotices notices, JdbcPeople people, Sender sender) {
        this.notices = notices;
        this.people = people;
        this.sender = sender;
    }

    /** The reply with the news before it, which count as told if the transaction is committed. */
    Reply tell(Transaction transaction, UserId person, Reply reply, BooleanSupplier isLate) throws DatabaseUnavailable {
        return isLate.getAsBoolean() ? reply : with(notices.take(transaction, person), reply);
    }

    /** The reply with the news before it; without them when the database is away. */
    public Reply tell(Reply reply, BooleanSupplier isLate) {
        try {
            return isLate.getAsBoolean() ? reply : with(notices.take(people.person(sender)), reply);
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Notices wait for the next message: {0}", e.getMessage());
            return reply;
        } catch (Exception e) {
            LOG.log(Level.ERROR, "Notices were not told", e);
            return reply;
        }
    }

    private Reply with(List<Row> rows, Reply reply) {
        if (rows.isEmpty()) {
            told = null;
            return reply;
        }
        Map<String, String> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.put(row.subject(), row.words()));
        String news = String.join("\n", latest.values());
        String text = reply.text();
        Reply with = new Reply(
                text == null ? news : news + "\n\n" + text,
                reply.photo(),
                reply.link(),
                reply.keyboard(),
                reply.card());
        told = new Told(rows, reply, with);
        return with;
    }

    /** The reply without the news, for an answer that turned out to be late. */
    public Reply without(Reply reply) {
        Told its = told;
        return its != null && its.with().equals(reply) ? its.plain() : reply;
    }

    /** Has the next answer tell what a late one would have told. */
    public void giveBack() {
        Told its = told;
        if (its == null) {
            return;
        }
        try {
            notices.giveBack(sender.user(), its.rows().stream().map(Row::id).toList());
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "What was told too late stands in the history only: {0}", e.getMessage());
        }
    }

    private record Told(List<Row> rows, Reply plain, Reply with) {}
}
