package kr.plusbot.tools.simulator;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.http.FilterOrder;

/**
 * Hides the simulator's whole path where it is switched off, and refuses strangers where it is not: it makes this machine
 * call the channel, whose own door would let that call in. Safe across threads.
 */
@Singleton
@PreMatching
@Priority(FilterOrder.DOOR)
public final class SimulatorDoor implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(SimulatorDoor.class.getName());

    private final SimulatorSettings settings;

    @Inject
    SimulatorDoor(SimulatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Entrance.isTaken(request, "simulator")) {
            return;
        }
        String peer = Arrival.current().peer();
        List<String> forwardedFor = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
        if (!settings.enabled()) {
            request.abortWith(ErrorBody.response(404));
        } else if (!settings.callers().mayCall(peer, forwardedFor)) {
            LOG.log(
                    Level.WARNING,
                    "Refused a call to simulator from {0}",
                    settings.callers().name(peer, forwardedFor));
            request.abortWith(ErrorBody.response(403));
        }
    }
}
