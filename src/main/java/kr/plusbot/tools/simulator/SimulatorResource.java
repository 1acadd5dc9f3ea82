package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.http.PageFiles;
import kr.plusbot.platform.http.SimulatorCallers;
import kr.plusbot.tools.check.BotCheck;
import kr.plusbot.tools.check.Judge;
import org.jspecify.annotations.Nullable;

/** The simulator's page, and what it asks the protocol's rules. Safe across threads. */
@Singleton
@Path("simulator")
public final class SimulatorResource {

    private final CheckThread checking;
    private final OtherBots others;
    private final SimulatorCallers callers;

    @Context
    private ServletContext application;

    @Context
    private HttpServletRequest socket;

    @Inject
    SimulatorResource(CheckThread checking, OtherBots others, SimulatorCallers callers) {
        this.checking = checking;
        this.others = others;
        this.callers = callers;
    }

    /** The page. Its own addresses are relative, so the slash at the end matters. */
    @GET
    public Response page() throws IOException {
        return socket.getRequestURI().endsWith("/")
                ? file(PageFiles.INDEX)
                : Response.status(Response.Status.FOUND)
                        .header("Location", application.getContextPath() + "/simulator/")
                        .build();
    }

    /** Nothing: {@code java -jar plusbot.war dev} answers in our place what it makes of the files that are saved. */
    @GET
    @Path("dev")
    public void dev() {}

    /** One of the page's files. */
    @GET
    @Path("{name: .+}")
    public Response file(@PathParam("name") String name) throws IOException {
        return files(application::getResourceAsStream).response(name);
    }

    /** The page's files. A bot's photos may come from anywhere. */
    static PageFiles files(Function<String, @Nullable InputStream> opener) {
        return new PageFiles("simulator", "http: https:", opener);
    }

    /** What Kakao would make of an answer that the page got. */
    @POST
    @Path("judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response judge(AnswerRequest answer) {
        return Response.ok(JudgementBody.of(Judge.judge(answer.toExchange())), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Tries everything with this very bot or with one that is listed, once at a time. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> check(CheckRequest request) {
        Optional<BotCheck> asked = check(request, request.bot());
        if (asked.isEmpty()) {
            return CompletableFuture.completedStage(ErrorBody.response(403, "bot is not listed"));
        }
        BotCheck check = asked.get();
        return checking.run(() ->
                Response.ok(results(check), MediaType.APPLICATION_JSON_TYPE).build());
    }

    private Optional<BotCheck> check(CheckRequest request, @Nullable String bot) {
        return bot == null
                ? Optional.of(
                        request.of(OwnAddress.of(socket, application)).with(SimulatorCallers.OWN_HEADER, callers.own()))
                : others.allow(bot).map(request::check);
    }

    private static List<CheckBody> results(BotCheck check) {
        return check.run(result -> {}).stream().map(CheckBody::of).toList();
    }
}
