package kr.plusbot.kakao.plusfriend;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dispatch.Arrived;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.core.dispatch.Friends;
import kr.plusbot.kakao.user.CalledBot;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.Arrival;
import org.jspecify.annotations.Nullable;

/** The five endpoints that Kakao calls (manual, section 5). Safe across threads. */
@Singleton
@Path("plusfriend")
@Produces(MediaType.APPLICATION_JSON)
public final class PlusfriendResource {

    private static final Map<String, String> DONE = Map.of();

    private final Dispatcher dispatcher;
    private final Friends friends;
    private final Senders senders;

    @Inject
    PlusfriendResource(Dispatcher dispatcher, Friends friends, Senders senders) {
        this.dispatcher = dispatcher;
        this.friends = friends;
        this.senders = senders;
    }

    /** The keyboard that users see when they enter the chat (manual, section 5.1). */
    @GET
    @Path("keyboard")
    public KeyboardBody keyboard() {
        return KeyboardBody.of(dispatcher.home(CalledBot.current()));
    }

    /** A user's message (manual, section 5.2). */
    @POST
    @Path("message")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response message(MessageRequest request) {
        return answer(dispatcher
                .dispatch(
                        request.toIncomingMessage(CalledBot.current(), senders),
                        new Arrived("plusfriend", Arrival.current().nanos()))
                .thenApply(MessageResponse::of));
    }

    /** A user added the channel (manual, section 5.3). */
    @POST
    @Path("friend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addFriend(FriendRequest request) {
        return done(friends.added(sender(request.userKey()), Arrival.current().nanos()));
    }

    /** A user blocked the channel (manual, section 5.3). */
    @DELETE
    @Path("friend/{user_key}")
    public Response blockFriend(@PathParam("user_key") String userKey) {
        return done(friends.blocked(sender(userKey), Arrival.current().nanos()));
    }

    /** A user left the chat (manual, section 5.4). */
    @DELETE
    @Path("chat_room/{user_key}")
    public Response leaveChat(@PathParam("user_key") String userKey) {
        return done(friends.left(sender(userKey), Arrival.current().nanos()));
    }

    private Sender sender(@Nullable String userKey) {
        return senders.friend(CalledBot.current(), userKey);
    }

    private static Response done(CompletableFuture<?> noted) {
        return answer(noted.thenApply(nothing -> DONE));
    }

    /** The answer; one that is there already needs no asynchronous response. */
    private static Response answer(CompletableFuture<?> body) {
        return Response.ok(body.isDone() ? body.join() : body).build();
    }
}
