package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Gives the page callback addresses, and what a bot delivered there ({@link DeliveryResource}). Safe across threads. */
@Singleton
@Path("simulator/callback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CallbackResource {

    /** Kakao's callback guide; in group rooms live calls were seen to be good for longer. */
    private static final Duration VALID = Duration.ofMinutes(1);

    private static final Duration VALID_IN_ROOM = Duration.ofMinutes(5);

    private final CallbackInbox inbox;

    @Inject
    CallbackResource(CallbackInbox inbox) {
        this.inbox = inbox;
    }

    /**
     * {@code {"token": …}} of a new address.
     *
     * @param chat whether it is a group room's, whose address is good for longer
     */
    @POST
    public Map<String, String> open(Chat chat) {
        return Map.of("token", inbox.open(chat.isRoom ? VALID_IN_ROOM : VALID));
    }

    /** {@code {"answers": […]}} with what was delivered, which is one answer or none. */
    @GET
    @Path("{token}")
    public Map<String, List<String>> find(@PathParam("token") String token) {
        return Map.of("answers", inbox.find(token).stream().toList());
    }

    /** Where the user talks. */
    record Chat(@JsonProperty("room") boolean isRoom) {}
}
