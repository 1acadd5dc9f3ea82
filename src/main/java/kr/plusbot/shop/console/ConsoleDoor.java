package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Refusal;

/**
 * Hides the page's whole path where it is switched off, and opens it only where nobody on the way can read along. Who may see
 * orders is decided behind it, by {@link Counter}. Immutable and safe across threads.
 */
@Singleton
final class ConsoleDoor implements Entrance {

    private final ConsoleSettings settings;

    @Inject
    ConsoleDoor(ConsoleSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return "console";
    }

    @Override
    public boolean isOfEachBot() {
        return true;
    }

    @Override
    public boolean makesKnown() {
        return false;
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        if (!settings.enabled()) {
            return Optional.of(Refusal.NOT_THERE);
        }
        return settings.proxies().keepSecret(caller)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden(
                        "from " + caller.peer() + " without TLS: open it over https, or on this machine by localhost"));
    }
}
