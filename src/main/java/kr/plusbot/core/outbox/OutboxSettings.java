package kr.plusbot.core.outbox;

import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about the messages that a bot pays for. Immutable.
 *
 * @param on whether the bot speaks first at all: a key is given for it
 * @param mostADay messages in a day in Seoul, of all people together
 * @param mostAPerson messages in a day in Seoul, of one person
 * @param isTrial whether the simulator is called in Kakao's place, so that nothing is paid for
 */
@Vetoed
record OutboxSettings(boolean on, int mostADay, int mostAPerson, boolean isTrial) {

    /** 3,000 won at Kakao's price of 15 won, without tax. */
    private static final int A_DAY = 200;

    /** Three orders, accepted and ready. */
    private static final int A_PERSON = 6;

    private static final int MOST = 1_000_000;

    private static final URI KAKAO = URI.create("https://bot-api.kakao.com");

    /** The end of its address. */
    private static final String SIMULATOR = "/simulator-event";

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    OutboxSettings(Settings settings) {
        this(
                settings.own().text("plusbot.event.key").isPresent(),
                settings.integer("plusbot.event.limit-day", A_DAY, 0, MOST),
                settings.integer("plusbot.event.limit-person", A_PERSON, 0, MOST),
                settings.httpAddress("plusbot.event.base-url", KAKAO).getPath().endsWith(SIMULATOR));
    }
}
