package kr.plusbot.shop.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Singleton;
import java.util.Optional;
import kr.plusbot.platform.http.Secret;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this API. Immutable.
 *
 * @param token who shows it may use the API; absent when nobody may
 */
@Vetoed
record OperatorSettings(Optional<OperatorToken> token) {

    private static final String TOKEN = "plusbot.operator.token";

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    static OperatorSettings from(Settings settings) {
        return new OperatorSettings(Secret.from(settings, TOKEN).map(OperatorToken::new));
    }

    /** Gives these settings to whoever injects them. */
    static final class Producer {

        @Produces
        @Singleton
        static OperatorSettings settings(Settings settings) {
            return from(settings);
        }

        /** Reads the settings when the application starts, so that a wrong one stops the deployment. */
        static void onStart(@Observes Startup event, OperatorSettings settings) {
            settings.token();
        }
    }
}
