package kr.plusbot.bench.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.plusbot.bench.wire.Keyboard;
import kr.plusbot.bench.wire.MessageRequest;
import kr.plusbot.bench.wire.MessageResponse;

/** The two endpoints under load, written plainly: no deadline, no thread but the connector's. Safe across threads. */
@ApplicationScoped
@Path("plusfriend")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlainResource {

    @Inject
    private PlainBot bot;

    /** The home keyboard. */
    @GET
    @Path("keyboard")
    public Keyboard keyboard() {
        return Keyboard.TEXT;
    }

    /** A user's message. */
    @POST
    @Path("message")
    public MessageResponse message(MessageRequest request) {
        return bot.reply(request);
    }
}
