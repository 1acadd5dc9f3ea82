package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;

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
    public Optional<Refusal> refuse(String bot, Caller caller) {
        if (settings.token().isEmpty()) {
            return Optional.of(Refusal.NOT_THERE);
        }
        return settings.token().get().isShownBy(caller.header(HttpHeaders.AUTHORIZATION))
                ? Optional.empty()
                : Optional.of(Refusal.unauthorized("from " + caller.peer()));
    }
}
