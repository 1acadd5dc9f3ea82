package kr.plusbot.kakao.openbuilder;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger.Level;
import kr.plusbot.platform.http.Door;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Answers every call that passed the door with 200 and a valid body, also for broken JSON and unknown paths. Kakao
 * takes every other answer for a failure of the skill. Runs before the filters that look at the final answer.
 *
 * <p>A notice is left out: whatever bubble it has is a message that is paid for, and what failed is called once more.
 */
@Singleton
@Priority(Priorities.USER + 1_000)
public final class AlwaysAnswered implements ContainerResponseFilter {

    private static final int MEANT_FOR_ANOTHER_BOT = 403;

    private final SampledLog log = new SampledLog(AlwaysAnswered.class);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean answered =
                response.getEntity() instanceof SkillResponse || response.getStatus() == MEANT_FOR_ANOTHER_BOT;
        if (Door.letIn(request, SkillDoor.PATH) && !answered && !isNotice(request)) {
            log.log(Level.WARNING, "A call to openbuilder was not understood: {0}", response.getStatus());
            response.setStatus(200);
            response.setEntity(SkillResponse.NOT_UNDERSTOOD, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Below it, too: Kakao adds nothing to an address. */
    private static boolean isNotice(ContainerRequestContext request) {
        return request.getUriInfo().getPath().matches("openbuilder/notice(/.*)?");
    }
}
