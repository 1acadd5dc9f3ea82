package kr.plusbot.platform.prometheus;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import kr.plusbot.platform.monitoring.Measures;

/** What the bot measures of itself, for Prometheus to read. Safe across threads. */
@Singleton
@Path("status/metrics")
public final class MetricsResource {

    /** Prometheus' text format; it asks for others, and takes this. */
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Measures measures;

    @Inject
    MetricsResource(Measures measures) {
        this.measures = measures;
    }

    /** All measures. They are of this process alone. */
    @GET
    @ForMonitoring
    public Response metrics() {
        return Response.ok(measures.text()).type(TEXT).build();
    }
}
