package kr.plusbot.platform.prometheus;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.ErrorBody;

/**
 * Lets only {@code plusbot.monitoring.callers} in; without any the path does not exist. It is asked when the path is matched
 * already, since the rest of {@code status} is open. Immutable and safe across threads.
 */
@Singleton
@ForMonitoring
public final class MonitoringDoor implements ContainerRequestFilter {

    private final MonitoringSettings settings;

    @Inject
    MonitoringDoor(MonitoringSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (settings.callers().isEmpty()) {
            request.abortWith(ErrorBody.response(404));
        } else if (!settings.callers().get().mayCall(Caller.of(request))) {
            request.abortWith(ErrorBody.response(403));
        }
    }
}
