package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Stands for Kakao's callback addresses, where a bot delivers the answers of a skill that come late. Safe across threads. */
@Singleton
@Path(CallbackDoor.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {

    private static final Map<String, String> TAKEN = Map.of("status", "SUCCESS", "message", "");

    /** In Kakao's own words. */
    private static final Map<String, String> REFUSED =
            Map.of("status", "FAIL", "message", "Invalid callback token. Check your callback token.");

    private final CallbackInbox inbox;

    @Inject
    DeliveryResource(CallbackInbox inbox) {
        this.inbox = inbox;
    }

    /** The bot delivers an answer, which the page will judge; Kakao says 200 to any. */
    @POST
    @Path("{token}")
    public Map<String, String> deliver(@PathParam("token") String token, String answer) {
        return inbox.deliver(token, answer) ? TAKEN : REFUSED;
    }
}
