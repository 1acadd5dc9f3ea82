package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.dispatch.Arrived;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.core.dispatch.LateAnswer;
import kr.plusbot.kakao.message.Said;
import kr.plusbot.kakao.user.CalledBot;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.SampledLog;
import org.jspecify.annotations.Nullable;

/** The endpoints that blocks of the chatbot admin centre call. Safe across threads. */
@Singleton
@Path("openbuilder")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SkillResource {

    private static final String HELP = "help";

    private final SampledLog log = new SampledLog(SkillResource.class);
    private final Dispatcher dispatcher;
    private final QuickReplies quickReplies;
    private final Callbacks callbacks;
    private final Senders senders;
    private final KakaoBotIds botIds;
    private final Mentions mentions;

    @Inject
    SkillResource(
            Dispatcher dispatcher,
            QuickReplies quickReplies,
            Callbacks callbacks,
            Senders senders,
            KakaoBotIds botIds,
            Mentions mentions) {
        this.dispatcher = dispatcher;
        this.quickReplies = quickReplies;
        this.callbacks = callbacks;
        this.senders = senders;
        this.botIds = botIds;
        this.mentions = mentions;
    }

    /** A block that passes the user's words on. */
    @POST
    @Path("skill")
    public Response skill(JsonNode body) {
        return hear(body);
    }

    /** The block for words that no other block takes. */
    @POST
    @Path("fallback")
    public Response fallback(JsonNode body) {
        return hear(body);
    }

    /**
     * A block that calls one command by its name, with {@code action.params.query}; for an unknown name, the medium that
     * the user sent, else the help.
     */
    @POST
    @Path("skill/{command}")
    public Response command(JsonNode body, @PathParam("command") String name) {
        SkillPayload payload = payload(body);
        Said said = payload.said();
        return dispatcher
                .words(payload.bot(), name, payload.param("query"))
                .map(words -> new Said(MessageKind.TEXT, words, said.addresses()))
                .or(() -> Optional.of(said).filter(its -> !its.addresses().isEmpty()))
                .or(() -> dispatcher.words(payload.bot(), HELP, "").map(Said::words))
                .map(its -> say(its, payload))
                .orElseGet(() -> say(said, payload));
    }

    private SkillPayload payload(JsonNode body) {
        BotId bot = CalledBot.current();
        SkillPayload payload = SkillPayload.of(body, bot, senders);
        if (botIds.isOfAnother(bot, payload.botId())) {
            log.log(Level.WARNING, "Refused a call to openbuilder that is meant for another bot than {0}", bot);
            throw new ForbiddenException(ErrorBody.response(403));
        }
        return mentions.heard(payload);
    }

    private Response hear(JsonNode body) {
        SkillPayload payload = payload(body);
        Optional<Said> help = payload.isBareMention()
                ? dispatcher.words(payload.bot(), HELP, "").map(Said::words)
                : Optional.empty();
        return say(help.orElseGet(payload::said), payload);
    }

    private Response say(Said said, SkillPayload payload) {
        Optional<SkillResponse> turned = payload.sender().isInRoom() ? Optional.empty() : quickReplies.turn(payload);
        if (turned.isPresent()) {
            return Response.ok(turned.get()).build();
        }
        IncomingMessage message = said.by(payload.sender(), payload.circumstances());
        Arrived arrived = new Arrived(SkillDoor.PATH, Arrival.current().nanos());
        Optional<URI> callback = payload.isOverheard() ? Optional.empty() : callbacks.address(payload);
        return answer(
                callback.isPresent()
                        ? announced(message, arrived, payload, callback.get())
                        : dispatcher.dispatch(message, arrived).thenApply(reply -> show(payload, reply)));
    }

    /** Announces an answer that comes late and delivers it to the address. */
    private CompletableFuture<SkillResponse> announced(
            IncomingMessage message, Arrived arrived, SkillPayload payload, URI callback) {
        AtomicReference<@Nullable LateAnswer> announced = new AtomicReference<>();
        return dispatcher
                .dispatch(message, arrived, callback.toString(), announced::set)
                .thenApply(reply -> {
                    LateAnswer late = announced.get();
                    if (late == null) {
                        return show(payload, reply);
                    }
                    callbacks.deliver(callback, late, its -> show(payload, its), Callbacks.latest(payload.sender()));
                    return SkillResponse.ANNOUNCED;
                });
    }

    private SkillResponse show(SkillPayload payload, Reply reply) {
        if (!payload.sender().isInRoom()) {
            return SkillResponse.of(Outputs.of(reply), quickReplies.of(payload, reply));
        }
        return reply.equals(Reply.SILENCE)
                ? SkillResponse.SILENT
                : SkillResponse.of(RoomOutputs.of(reply, words -> mentions.addressed(payload, words)), List.of());
    }

    /** The answer; one that is there already needs no asynchronous response. */
    private static Response answer(CompletableFuture<SkillResponse> body) {
        return Response.ok(body.isDone() ? body.join() : body).build();
    }
}
