package kr.plusbot.kakao.plusfriend;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about this channel. Immutable.
 *
 * @param callers the addresses that may call; by default Kakao's three proxies (manual, section 7)
 * @param requireUserAgent whether the caller's {@code User-Agent} must also begin with {@code KakaoTalk/Bot}
 */
@Singleton
record PlusfriendSettings(Callers callers, boolean requireUserAgent) {

    private static final System.Logger LOG = System.getLogger(PlusfriendSettings.class.getName());
    private static final List<String> KAKAO = List.of("110.76.143.234", "110.76.143.235", "110.76.143.236");

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    PlusfriendSettings(Settings settings) {
        this(
                Callers.from(settings, "plusbot.kakao.callers", KAKAO),
                settings.flag("plusbot.kakao.require-user-agent", false));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {
        LOG.log(Level.INFO, "plusfriend is open to {0}", callers());
    }
}
