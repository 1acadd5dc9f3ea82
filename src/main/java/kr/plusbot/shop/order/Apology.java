package kr.plusbot.shop.order;

import java.lang.System.Logger.Level;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.SampledLog;

/** What a customer reads while the orders are out of reach. */
final class Apology {

    private static final SampledLog LOG = new SampledLog(Apology.class);

    private Apology() {}

    /** The reply, with a line in the log. */
    static Reply of(DatabaseUnavailable failure) {
        LOG.log(Level.WARNING, "A customer''s orders were not reached: {0}", failure.getMessage());
        return Reply.of("죄송해요. 잠시 문제가 있어 지금은 주문을 볼 수 없어요. 잠시 후 다시 보내 주세요.");
    }
}
