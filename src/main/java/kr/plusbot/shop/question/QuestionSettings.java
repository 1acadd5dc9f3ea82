package kr.plusbot.shop.question;

import jakarta.enterprise.inject.Vetoed;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about questions. Immutable.
 *
 * @param enabled whether there is a board on which somebody can read them
 */
@Vetoed
record QuestionSettings(boolean enabled) {

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    QuestionSettings(Settings settings) {
        this(settings.flag("plusbot.console.enabled", false));
    }
}
