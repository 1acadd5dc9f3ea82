package kr.plusbot.shop.console;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.http.FilterOrder;

/**
 * Lets only who shows the token in to this API's whole path, before anything else is said about it. Without a token in the
 * settings there is no such path. Safe across threads.
 */
@Singleton
@PreMatching
@Priority(FilterOrder.DOOR)
public final class OperatorDoor implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(OperatorDoor.class.getName());

    private final OperatorSettings settings;

    @Inject
    OperatorDoor(OperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Entrance.isTaken(request, "operator")) {
            return;
        }
        if (settings.token().isEmpty()) {
            request.abortWith(ErrorBody.response(404));
        } else if (!settings.token().get().isShownBy(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            LOG.log(
                    Level.WARNING,
                    "Refused a call to operator from {0}",
                    Arrival.current().peer());
            request.abortWith(unauthorized());
        }
    }

    private static Response unauthorized() {
        return Response.fromResponse(ErrorBody.response(401, "unauthorized"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
