package kr.plusbot.shop.order;

import java.util.List;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** What stands in a customer's history besides their orders. CDI finds it. Safe across threads and replicas. */
public interface HistoryNote {

    /** A few short texts, the newest first; mostly none. */
    List<String> of(UserId person) throws DatabaseUnavailable;
}
