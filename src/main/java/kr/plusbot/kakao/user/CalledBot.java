package kr.plusbot.kakao.user;

import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.runtime.Bots;

/** The bot at whose entrance the call arrived that this thread takes up. Without state. */
public final class CalledBot {

    private CalledBot() {}

    public static BotId current() {
        String name = Arrival.current().bot();
        return name.equals(Bots.MAIN) ? BotId.MAIN : new BotId(name);
    }
}
