package kr.plusbot.tools.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kr.plusbot.tools.event.Talk;
import kr.plusbot.tools.event.TalkTask;
import kr.plusbot.tools.event.WrongTalk;
import org.jspecify.annotations.Nullable;

/** Stands for Kakao's Event API, to which a bot's own client may be pointed. Safe across threads. */
@Singleton
@Path(TalkDoor.PATH)
@Consumes(MediaType.APPLICATION_JSON)
public final class TalkResource {

    /** Late, and yet before a client gives up. */
    private static final Duration LATE = Duration.ofSeconds(2);

    /** Longer than any client waits. */
    private static final Duration HANGS = Duration.ofSeconds(20);

    private static final int MOST_TASKS = 1_000;

    private final TalkModes modes;
    private final TalkBlocks blocks;
    private final TalkLog log;
    private final Clock clock;
    private final Cache<String, TalkTask> tasks = Caffeine.newBuilder()
            .maximumSize(MOST_TASKS)
            .executor(Runnable::run)
            .build();

    @Context
    private ServletContext application;

    @Context
    private HttpServletRequest socket;

    @Inject
    TalkResource(TalkModes modes, TalkBlocks blocks, TalkLog log, Clock clock) {
        this.modes = modes;
        this.blocks = blocks;
        this.log = log;
        this.clock = clock;
    }

    /** A bot wants to speak first. */
    @POST
    @Path("v2/bots/{bot}/talk")
    public CompletionStage<Response> talk(
            @PathParam("bot") String bot, @HeaderParam("Authorization") @Nullable String authorization, String body) {
        try {
            return answer(Talk.of(bot, authorization, body), OwnAddress.of(socket, application));
        } catch (WrongTalk e) {
            String wrong = String.valueOf(e.getMessage());
            log.refuse(e.status(), wrong);
            return CompletableFuture.completedStage(refusal(e.status(), wrong));
        }
    }

    private CompletionStage<Response> answer(Talk talk, URI own) {
        return switch (modes.now()) {
            case UNAUTHORIZED -> refuse(talk, 401, "unauthorized");
            case TOO_MANY -> refuse(talk, 429, "too many requests");
            case FAILED -> refuse(talk, 500, "internal error");
            case TASK_FAILS -> {
                TalkTask task = keep(TalkTask.of(talk.users().size()));
                log.add(talk, 200);
                blocks.fail(talk, task);
                yield CompletableFuture.completedStage(taken(task));
            }
            case TASK_IS_SILENT -> take(talk, TalkTask.silent(talk.users().size()), own, Duration.ZERO);
            case LATE -> take(talk, TalkTask.of(talk.users().size()), own, LATE);
            case HANGS -> take(talk, TalkTask.of(talk.users().size()), own, HANGS);
            case FINE -> take(talk, TalkTask.of(talk.users().size()), own, Duration.ZERO);
        };
    }

    private CompletionStage<Response> refuse(Talk talk, int status, String why) {
        log.add(talk, status);
        return CompletableFuture.completedStage(refusal(status, why));
    }

    private CompletionStage<Response> take(Talk talk, TalkTask task, URI own, Duration wait) {
        keep(task);
        log.add(talk, wait.equals(HANGS) ? 0 : 200);
        blocks.run(talk, task, own);
        Response taken = taken(task);
        return wait.isZero()
                ? CompletableFuture.completedStage(taken)
                : new CompletableFuture<Response>().completeOnTimeout(taken, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private TalkTask keep(TalkTask task) {
        tasks.put(task.id(), task);
        return task;
    }

    /** What became of a call. */
    @GET
    @Path("v1/tasks/{task}")
    public Response task(@PathParam("task") String id) {
        TalkTask task = tasks.getIfPresent(id);
        return task == null ? refusal(404, "no such task") : json(200, task.result());
    }

    private Response taken(TalkTask task) {
        return json(200, task.taken(clock.instant()));
    }

    private static Response refusal(int status, String message) {
        return json(status, Map.of("status", "FAIL", "message", message));
    }

    private static Response json(int status, Map<String, Object> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
