package kr.plusbot.kakao.openbuilder;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.Callers;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.http.FilterOrder;

/**
 * Lets only who shows the secret, or calls from the right address, or both where both are set, in to this channel's whole
 * path. With neither set there is no such path. Kakao signs nothing, so a header of the skill is all there is. Safe across
 * threads.
 */
@Singleton
@PreMatching
@Priority(FilterOrder.DOOR)
public final class SkillDoor implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(SkillDoor.class.getName());

    /** The property of a request that was let in here. */
    private static final String PASSED = SkillDoor.class.getName();

    private final SkillSettings settings;

    @Inject
    SkillDoor(SkillSettings settings) {
        this.settings = settings;
    }

    /** Whether the request was let in to this channel. */
    static boolean wasPassedBy(ContainerRequestContext request) {
        return request.getProperty(PASSED) != null;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Entrance.isTaken(request, "openbuilder")) {
            return;
        }
        if (!settings.isOn()) {
            request.abortWith(ErrorBody.response(404));
        } else if (showsSecret(request) && comesFromRightAddress(request)) {
            request.setProperty(PASSED, true);
        } else {
            request.abortWith(ErrorBody.response(403));
        }
    }

    private boolean showsSecret(ContainerRequestContext request) {
        boolean shown = settings.secret().isEmpty()
                || settings.secret().get().is(request.getHeaderString(settings.secretHeader()));
        if (!shown) {
            LOG.log(Level.WARNING, "Refused a call to openbuilder that does not show the secret");
        }
        return shown;
    }

    private boolean comesFromRightAddress(ContainerRequestContext request) {
        if (settings.callers().isEmpty()) {
            return true;
        }
        Callers callers = settings.callers().get();
        String peer = Arrival.current().peer();
        List<String> forwardedFor = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
        boolean right = callers.mayCall(peer, forwardedFor);
        if (!right) {
            LOG.log(Level.WARNING, "Refused a call to openbuilder from {0}", callers.name(peer, forwardedFor));
        }
        return right;
    }
}
