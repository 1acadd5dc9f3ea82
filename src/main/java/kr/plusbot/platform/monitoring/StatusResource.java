package kr.plusbot.platform.monitoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.plusbot.platform.runtime.WarmUp;

/** Whether the bot lives, and whether it takes messages. Safe across threads. */
@Singleton
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {

    private final Health health;
    private final WarmUp warmUp;

    @Inject
    StatusResource(Health health, WarmUp warmUp) {
        this.health = health;
        this.warmUp = warmUp;
    }

    /** 200 while the bot can answer at all. A supervisor restarts a bot that does not answer. */
    @GET
    @Path("live")
    public Response live() {
        return status(true);
    }

    /** 200 while the bot takes messages; 503 until the bot is warm and the database has been there once, and while the bot stops. */
    @GET
    @Path("ready")
    public Response ready() {
        return status(warmUp.isOver() && health.isReady());
    }

    private static Response status(boolean up) {
        return Response.status(up ? 200 : 503)
                .entity(Map.of("status", up ? "up" : "down"))
                .build();
    }
}
