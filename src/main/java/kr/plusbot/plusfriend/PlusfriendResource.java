package kr.plusbot.plusfriend;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.chat.Dispatcher;
import kr.plusbot.chat.Home;
import kr.plusbot.http.Arrival;

/** The five endpoints that Kakao calls (manual, section 5). Safe across threads. */
@Singleton
@Path("plusfriend")
@Produces(MediaType.APPLICATION_JSON)
public final class PlusfriendResource {

    private static final Map<String, String> DONE = Map.of();

    private final Dispatcher dispatcher;
    private final KeyboardBody home;

    @Inject
    PlusfriendResource(Dispatcher dispatcher, Home home) {
        this.dispatcher = dispatcher;
        this.home = KeyboardBody.of(home.keyboard());
    }

    /** What a user meets on entering the chat (manual, section 5.1). */
    @GET
    @Path("keyboard")
    public KeyboardBody keyboard() {
        return home;
    }

    /** A user's message (manual, section 5.2). A reply that is there at once spares the server the asynchronous way. */
    @POST
    @Path("message")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response message(MessageRequest request, @Context ContainerRequestContext call) {
        CompletableFuture<MessageResponse> response = dispatcher
                .dispatch(request.toIncomingMessage(), Arrival.of(call).nanos())
                .thenApply(MessageResponse::of);
        return Response.ok(response.isDone() ? response.join() : response).build();
    }

    /** A user added the channel (manual, section 5.3). */
    @POST
    @Path("friend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, String> addFriend(FriendRequest request) {
        UserKey.toUserId(request.userKey());
        return DONE;
    }

    /** A user blocked the channel (manual, section 5.3). */
    @DELETE
    @Path("friend/{user_key}")
    public Map<String, String> blockFriend(@PathParam("user_key") String userKey) {
        UserKey.toUserId(userKey);
        return DONE;
    }

    /** A user left the chat (manual, section 5.4). */
    @DELETE
    @Path("chat_room/{user_key}")
    public Map<String, String> leaveChat(@PathParam("user_key") String userKey) {
        UserKey.toUserId(userKey);
        return DONE;
    }
}
