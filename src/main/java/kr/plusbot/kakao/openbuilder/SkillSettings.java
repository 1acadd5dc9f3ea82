package kr.plusbot.kakao.openbuilder;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.http.Secret;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this channel. Immutable.
 *
 * @param secret what a caller must show; absent when they need not show anything
 * @param secretHeader the header that shows it
 * @param callers the addresses that may call; absent when any address may. Kakao publishes no addresses
 * @param callbackHosts the hosts to which late answers may be delivered
 */
@Singleton
record SkillSettings(
        Optional<Secret> secret, String secretHeader, Optional<Callers> callers, CallbackHosts callbackHosts) {

    private static final System.Logger LOG = System.getLogger(SkillSettings.class.getName());
    private static final String HEADER = "plusbot.skill.secret-header";
    private static final String CALLERS = "plusbot.skill.callers";

    /** @throws InvalidSetting when a value cannot be used */
    @Inject
    SkillSettings(Settings settings) {
        this(
                Secret.from(settings, "plusbot.skill.secret"),
                header(settings.text(HEADER).orElse("X-Plusbot-Secret")),
                settings.text(CALLERS).map(set -> Callers.from(settings, CALLERS, List.of())),
                CallbackHosts.from(settings));
    }

    /** A header's name is a token (RFC 9110, section 5.6.2). */
    private static String header(String name) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new InvalidSetting(HEADER, name, "the name of a header, such as X-Plusbot-Secret");
        }
        return name;
    }

    /** Whether this channel exists. Without a secret and without callers it does not. */
    boolean isOn() {
        return secret.isPresent() || callers.isPresent();
    }

    private String opening() {
        String shown = secret.isPresent() ? "who shows the secret" : "";
        return shown
                + (secret.isPresent() && callers.isPresent() ? " from " : "")
                + callers.map(Callers::toString).orElse("");
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {
        LOG.log(Level.INFO, isOn() ? "openbuilder is open to " + opening() : "openbuilder is off");
    }
}
