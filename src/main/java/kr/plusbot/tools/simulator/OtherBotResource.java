package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kr.plusbot.platform.http.ErrorBody;

/** Makes the page's calls to bots elsewhere, whose servers need not know of browsers. Safe across threads. */
@Singleton
@Path("simulator/bot")
@Consumes(MediaType.APPLICATION_JSON)
public final class OtherBotResource {

    private final OtherBots allowed;
    private final OtherBotCalls calls;

    @Inject
    OtherBotResource(OtherBots allowed, OtherBotCalls calls) {
        this.allowed = allowed;
        this.calls = calls;
    }

    /** What the bot answered, or 403 when the operator has not listed it. */
    @POST
    public CompletionStage<Response> call(OtherBotRequest request) {
        Optional<URI> address = allowed.allow(request.target());
        return address.isEmpty()
                ? CompletableFuture.completedStage(ErrorBody.response(403, "bot is not listed"))
                : calls.send(request.to(address.get()))
                        .thenApply(answer -> Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                                .build());
    }
}
