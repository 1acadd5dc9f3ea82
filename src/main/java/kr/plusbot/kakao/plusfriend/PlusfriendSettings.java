package kr.plusbot.kakao.plusfriend;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this channel. Immutable.
 *
 * @param callers the addresses that may call; by default Kakao's three proxies (manual, section 7)
 * @param requireUserAgent whether the caller's {@code User-Agent} must also begin with {@code KakaoTalk/Bot}
 */
@Vetoed
record PlusfriendSettings(Callers callers, boolean requireUserAgent) {

    private static final List<String> KAKAO = List.of("110.76.143.234", "110.76.143.235", "110.76.143.236");

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    PlusfriendSettings(Settings settings) {
        this(
                Callers.from(settings, "plusbot.kakao.callers", KAKAO),
                settings.flag("plusbot.kakao.require-user-agent", false));
    }
}
