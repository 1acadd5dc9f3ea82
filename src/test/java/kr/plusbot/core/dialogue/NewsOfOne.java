package kr.plusbot.core.dialogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.TestDatabases;

/** One notice in a database of its own. */
public final class NewsOfOne implements AutoCloseable {

    private final Database database;
    private final News news;

    public NewsOfOne(Notice notice) throws Exception {
        database = TestDatabases.ready(new Database(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), "", "")));
        WaitingPeople waiting = new WaitingPeople(database);
        JdbcNotices notices = new JdbcNotices(database, waiting, Clock.systemUTC());
        news = new News(notices, waiting, new JdbcPeople(database, List.of(notices)));
        database.<Notice, Exception>call(handle -> {
            notices.write(Database.transaction(handle), notice);
            return notice;
        });
    }

    public News news() {
        return news;
    }

    @Override
    public void close() {
        database.close();
    }
}
