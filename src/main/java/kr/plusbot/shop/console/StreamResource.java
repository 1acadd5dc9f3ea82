package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.staff.Role;

/** Where pages listen for changes of the board. Safe across threads. */
@Singleton
@Path("console/api/stream")
public final class StreamResource {

    private final Counter counter;
    private final BoardStreams streams;

    @Inject
    StreamResource(Counter counter, BoardStreams streams) {
        this.counter = counter;
        this.streams = streams;
    }

    /** Events {@code cursor}, each with the number of the board's latest change. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@Context HttpHeaders headers, @Context SseEventSink sink, @Context Sse sse) {
        Response answer = counter.reading(headers, Role.STAFF, visit -> {
            BoardStream stream = new BoardStream(visit.member().bot(), visit.key(), sink, sse, System.nanoTime());
            return streams.add(stream) ? Response.ok().build() : ErrorBody.response(503);
        });
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            throw new WebApplicationException(answer);
        }
    }
}
