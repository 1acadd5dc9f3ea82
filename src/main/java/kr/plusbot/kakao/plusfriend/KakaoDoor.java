package kr.plusbot.kakao.plusfriend;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Verdict;

/**
 * Opens this channel's whole path to Kakao only. Kakao's calls carry no signature, so the caller's address is the only
 * thing to check (manual, section 7). Immutable and safe across threads.
 */
@Singleton
final class KakaoDoor implements Entrance {

    private final PlusfriendSettings settings;

    @Inject
    KakaoDoor(PlusfriendSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return "plusfriend";
    }

    @Override
    public Verdict judge(Caller caller) {
        return settings.callers().mayCall(caller) && isNamedRight(caller)
                ? Verdict.LET_IN
                : Verdict.forbidden("from " + settings.callers().name(caller));
    }

    private boolean isNamedRight(Caller caller) {
        String userAgent = caller.header(HttpHeaders.USER_AGENT);
        return !settings.requireUserAgent() || (userAgent != null && userAgent.startsWith("KakaoTalk/Bot"));
    }
}
