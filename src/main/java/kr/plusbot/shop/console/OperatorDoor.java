package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Verdict;

/**
 * Opens this API's whole path to callers that show the token. Without a token in the settings the path does not exist.
 * Immutable and safe across threads.
 */
@Singleton
final class OperatorDoor implements Entrance {

    private final OperatorSettings settings;

    @Inject
    OperatorDoor(OperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return "operator";
    }

    @Override
    public Verdict judge(String bot, Caller caller) {
        if (settings.token().isEmpty()) {
            return Verdict.NOT_THERE;
        }
        return settings.token().get().isShownBy(caller.header(HttpHeaders.AUTHORIZATION))
                ? Verdict.LET_IN
                : Verdict.unauthorized("from " + caller.peer());
    }
}
