package kr.plusbot.kakao.plusfriend;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.http.FilterOrder;

/**
 * Lets only Kakao in to this channel's whole path, before anything else is said about it: its calls carry no signature, so
 * their origin is the only check there is (manual, section 7). Safe across threads.
 */
@Singleton
@PreMatching
@Priority(FilterOrder.DOOR)
public final class KakaoDoor implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(KakaoDoor.class.getName());

    private final PlusfriendSettings settings;

    @Inject
    KakaoDoor(PlusfriendSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Entrance.isTaken(request, "plusfriend")) {
            String peer = Arrival.current().peer();
            List<String> forwardedFor = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
            if (!settings.callers().mayCall(peer, forwardedFor) || !isNamedRight(request)) {
                LOG.log(
                        Level.WARNING,
                        "Refused a call to plusfriend from {0}",
                        settings.callers().name(peer, forwardedFor));
                request.abortWith(ErrorBody.response(403));
            }
        }
    }

    private boolean isNamedRight(ContainerRequestContext request) {
        if (!settings.requireUserAgent()) {
            return true;
        }
        String userAgent = request.getHeaderString(HttpHeaders.USER_AGENT);
        return userAgent != null && userAgent.startsWith("KakaoTalk/Bot");
    }
}
