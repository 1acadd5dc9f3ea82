package kr.plusbot.shop.console;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Opens this API's whole path to callers that show the token. Without a token in the settings the path does not exist. An
 * address that shows too many wrong ones is told so; the right token opens all the same. Safe across threads.
 */
@Singleton
final class OperatorDoor implements Entrance {

    private final OperatorSettings settings;
    private final WrongTokens wrong;

    @Inject
    OperatorDoor(OperatorSettings settings) {
        this(settings, Ticker.systemTicker());
    }

    OperatorDoor(OperatorSettings settings, Ticker ticker) {
        this.settings = settings;
        this.wrong = new WrongTokens(ticker);
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
        String shown = caller.header(HttpHeaders.AUTHORIZATION);
        return settings.token().get().isShownBy(shown) ? Optional.empty() : Optional.of(refusal(shown, caller));
    }

    private Refusal refusal(@Nullable String shown, Caller caller) {
        String from = "from " + caller.peer();
        return shown != null && wrong.areTooMany(caller.peer())
                ? Refusal.tooManyRequests(from, WrongTokens.COUNTED)
                : Refusal.unauthorized(from);
    }
}
