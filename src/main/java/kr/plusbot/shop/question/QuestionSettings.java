package kr.plusbot.shop.question;

import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about questions. Immutable.
 *
 * @param enabled whether there is a board on which somebody can read them
 * @param button what stands on Kakao's own button to a person; empty when the bot has none
 */
@Vetoed
record QuestionSettings(boolean enabled, Optional<String> button) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    QuestionSettings(Settings settings) {
        this(settings.flag("plusbot.console.enabled", false), settings.text("plusbot.consult.button"));
    }
}
