package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.staff.Knock;
import kr.plusbot.shop.staff.NotLetIn;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Sessions;
import kr.plusbot.shop.staff.SlowDown;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.shop.staff.Visit;

/** Lets people in and out. Safe across threads. */
@Singleton
@Path("console/api/visit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class VisitResource {

    private final Counter counter;
    private final Staff staff;
    private final Sessions sessions;
    private final ConsoleSettings settings;

    @Inject
    VisitResource(Counter counter, Staff staff, Sessions sessions, ConsoleSettings settings) {
        this.counter = counter;
        this.staff = staff;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Who is signed in. */
    @GET
    public Response visit(@Context HttpHeaders headers) {
        return counter.reading(
                headers, Role.STAFF, visit -> Response.ok(VisitBody.of(visit)).build());
    }

    /** Signs in by name and password. */
    @POST
    public Response signIn(@Context HttpHeaders headers, @Context ContainerRequestContext call, SignInRequest request) {
        String from = settings.proxies().network(Caller.of(call));
        return counter.entering(
                headers,
                () -> letIn(() -> staff.signIn(
                        Counter.bot(),
                        new Knock(request.name(), request.password(), from, Cookies.device(headers, Counter.bot())))));
    }

    /** Signs in by a link, with a password that is chosen now. */
    @POST
    @Path("join")
    public Response join(@Context HttpHeaders headers, SignInRequest request) {
        return counter.entering(
                headers,
                () -> letIn(() -> staff.join(Counter.bot(), request.token(), request.name(), request.password())));
    }

    /** Signs out. */
    @POST
    @Path("end")
    public Response end(@Context HttpHeaders headers) {
        return counter.changing(headers, Role.STAFF, visit -> {
            sessions.end(visit);
            staff.note(visit.member(), "SIGNED_OUT", "");
            return out(visit);
        });
    }

    /** Signs out wherever this name is signed in. */
    @POST
    @Path("end-all")
    public Response endAll(@Context HttpHeaders headers) {
        return counter.changing(headers, Role.STAFF, visit -> {
            sessions.endAll(visit.member());
            staff.note(visit.member(), "SIGNED_OUT_EVERYWHERE", "");
            return out(visit);
        });
    }

    private static Response out(Visit visit) {
        return Response.noContent()
                .cookie(Cookies.noSession(visit.member().bot()))
                .build();
    }

    private Response letIn(Entering entering) throws DatabaseUnavailable {
        try {
            Visit visit = entering.visit();
            return Response.ok(VisitBody.of(visit))
                    .cookie(
                            Cookies.session(visit.member().bot(), visit.token(), Sessions.LONGEST),
                            Cookies.device(visit.member().bot(), staff.device(visit)))
                    .build();
        } catch (NotLetIn e) {
            return ErrorBody.response(401, "not let in");
        } catch (SlowDown e) {
            return Response.fromResponse(ErrorBody.response(429, "too many"))
                    .header("Retry-After", e.seconds())
                    .build();
        }
    }

    private interface Entering {
        Visit visit() throws NotLetIn, SlowDown, DatabaseUnavailable;
    }
}
