package kr.plusbot.shop.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Secret;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this API. Immutable.
 *
 * @param token the secret that opens the API; absent when nobody may use it
 */
@Singleton
record OperatorSettings(Optional<OperatorToken> token) {

    private static final String TOKEN = "plusbot.operator.token";

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    OperatorSettings(Settings settings) {
        this(Secret.from(settings, TOKEN).map(OperatorToken::new));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}
}
