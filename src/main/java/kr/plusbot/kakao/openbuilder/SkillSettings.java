package kr.plusbot.kakao.openbuilder;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.http.Secret;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this channel. What opens it is each bot's own. Immutable.
 *
 * @param secret what a caller must show; absent when they need not show anything
 * @param secretHeader the header that shows it
 * @param callers the addresses that may call; absent when any address may. Kakao publishes no addresses
 */
@Vetoed
record SkillSettings(Optional<Secret> secret, String secretHeader, Optional<Callers> callers) {

    private static final String HEADER = "plusbot.skill.secret-header";
    private static final String CALLERS = "plusbot.skill.callers";

    /** @throws InvalidSetting when a value cannot be used */
    SkillSettings(Settings settings) {
        this(
                Secret.from(settings, "plusbot.skill.secret"),
                header(settings.nameOf(HEADER), settings.text(HEADER).orElse("X-Plusbot-Secret")),
                settings.own().text(CALLERS).map(set -> Callers.from(settings.own(), CALLERS, List.of())));
    }

    /** A header's name is a token (RFC 9110, section 5.6.2). */
    private static String header(String setting, String name) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new InvalidSetting(setting, name, "the name of a header, such as X-Plusbot-Secret");
        }
        return name;
    }

    /** Whether this channel exists. Without a secret and without callers it does not. */
    boolean isOn() {
        return secret.isPresent() || callers.isPresent();
    }

    /** Who gets in, for the log. */
    String opening() {
        String shown = secret.isPresent() ? "who shows the secret" : "";
        return shown
                + (secret.isPresent() && callers.isPresent() ? " from " : "")
                + callers.map(Callers::toString).orElse("");
    }
}
