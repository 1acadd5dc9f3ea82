package kr.plusbot.plusfriend;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.http.ErrorBody;
import kr.plusbot.http.FilterOrder;

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

    @Context
    private HttpServletRequest socket;

    @Inject
    KakaoDoor(PlusfriendSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (leadsToUs(request) && !isKakao(request)) {
            LOG.log(Level.WARNING, "Refused a call to plusfriend from {0}", socket.getRemoteAddr());
            request.abortWith(ErrorBody.response(403));
        }
    }

    /** The path is canonical already; a slash that was sent as {@code %2F} counts as one too. */
    private static boolean leadsToUs(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath(true);
        return path.equals("plusfriend") || path.startsWith("plusfriend/") || path.startsWith("plusfriend;");
    }

    private boolean isKakao(ContainerRequestContext request) {
        List<String> forwardedFor = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
        return settings.callers().mayCall(socket.getRemoteAddr(), forwardedFor)
                && (!settings.requireUserAgent() || isNamedKakao(request));
    }

    private static boolean isNamedKakao(ContainerRequestContext request) {
        String userAgent = request.getHeaderString(HttpHeaders.USER_AGENT);
        return userAgent != null && userAgent.startsWith("KakaoTalk/Bot");
    }
}
