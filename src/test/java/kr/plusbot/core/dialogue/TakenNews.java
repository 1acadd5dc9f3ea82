package kr.plusbot.core.dialogue;

import java.util.List;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.NoticeTables.Row;

/** What the answer to somebody's next message begins with. */
public final class TakenNews {

    private TakenNews() {}

    public static List<String> of(JdbcNotices notices, UserId person) throws Exception {
        return notices.take(person).stream().map(Row::words).toList();
    }
}
