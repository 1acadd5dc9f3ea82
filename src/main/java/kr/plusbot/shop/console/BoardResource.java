package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.BoardWatch;
import kr.plusbot.shop.order.ForbiddenStatus;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderId;
import kr.plusbot.shop.order.ShopStep;
import kr.plusbot.shop.question.Questions;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.shop.staff.Visit;

/** Shows the orders of the bot at whose page somebody is signed in, and takes them from status to status. Safe across threads. */
@Singleton
@Path("console/api/board")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class BoardResource {

    private final Counter counter;
    private final Board board;
    private final BoardWatch watch;
    private final Questions questions;
    private final BoardStreams streams;
    private final Staff staff;
    private final Clock clock;

    @Inject
    BoardResource(
            Counter counter,
            Board board,
            BoardWatch watch,
            Questions questions,
            BoardStreams streams,
            Staff staff,
            Clock clock) {
        this.counter = counter;
        this.board = board;
        this.watch = watch;
        this.questions = questions;
        this.streams = streams;
        this.staff = staff;
        this.clock = clock;
    }

    /** Everything on the board. */
    @GET
    public Response look(@Context HttpHeaders headers) {
        return counter.reading(headers, Role.STAFF, visit -> {
            BotId bot = visit.member().bot();
            return Response.ok(BoardBody.of(board.look(bot), watch.absence(bot), questions.open(bot), clock.instant()))
                    .build();
        });
    }

    /** The shop begins to work: from now on it takes orders only while a page says that it shows the board. */
    @POST
    @Path("begin")
    public Response begin(@Context HttpHeaders headers) {
        return counter.changing(headers, Role.STAFF, visit -> {
            watch.begin(visit.member().bot());
            staff.note(visit.member(), "BEGAN", "");
            return Response.noContent().build();
        });
    }

    /** A page shows the board. It says so again and again. */
    @POST
    @Path("here")
    public Response see(@Context HttpHeaders headers) {
        return counter.changing(headers, Role.STAFF, visit -> {
            watch.see(visit.member().bot());
            return Response.noContent().build();
        });
    }

    /** Somebody has read what was missed while nobody looked. */
    @POST
    @Path("absence/acknowledge")
    public Response acknowledgeAbsence(@Context HttpHeaders headers) {
        return counter.changing(headers, Role.STAFF, visit -> {
            watch.acknowledge(visit.member().bot());
            streams.lookSoon();
            return Response.noContent().build();
        });
    }

    /** {@code {"cursor": …}}, for a page to which no stream comes. */
    @GET
    @Path("cursor")
    public Response cursor(@Context HttpHeaders headers) {
        return counter.reading(
                headers,
                Role.STAFF,
                visit -> Response.ok(
                                Map.of("cursor", board.cursor(visit.member().bot())))
                        .build());
    }

    /** Gives an order another status: 409 with the order when that cannot follow, or somebody else was faster. */
    @POST
    @Path("{date}/{number}/status")
    public Response advance(
            @Context HttpHeaders headers,
            @PathParam("date") String date,
            @PathParam("number") String number,
            StatusRequest request) {
        ShopStep step = request.toStep();
        return change(headers, date, number, step.to().name(), (id, name) -> board.take(id, step.by(name)));
    }

    /** Takes the last step back, within ten seconds: 409 with the order when that cannot be. */
    @POST
    @Path("{date}/{number}/undo")
    public Response undo(
            @Context HttpHeaders headers,
            @PathParam("date") String date,
            @PathParam("number") String number,
            StatusRequest.Version request) {
        return change(headers, date, number, "UNDONE", (id, name) -> board.undo(id, request.seen(), name));
    }

    /** Calls the customer of an order that is ready, at once: 409 with the order when it is not. */
    @POST
    @Path("{date}/{number}/call")
    public Response call(
            @Context HttpHeaders headers, @PathParam("date") String date, @PathParam("number") String number) {
        return change(headers, date, number, "CALLED", (id, name) -> board.call(id));
    }

    /** Notes that the shop has seen that the customer has cancelled an order. */
    @POST
    @Path("{date}/{number}/acknowledge")
    public Response acknowledge(
            @Context HttpHeaders headers, @PathParam("date") String date, @PathParam("number") String number) {
        return change(headers, date, number, "ACKNOWLEDGED", (id, name) -> board.acknowledge(id));
    }

    private Response change(HttpHeaders headers, String date, String number, String act, Change change) {
        return counter.changing(headers, Role.STAFF, visit -> {
            Optional<OrderId> id = OrderQuery.id(visit.member().bot(), date, number);
            return id.isEmpty() ? ErrorBody.response(404) : change(visit, id.get(), act, change);
        });
    }

    private Response change(Visit visit, OrderId id, String act, Change change) throws DatabaseUnavailable {
        try {
            Optional<Order> order = change.make(id, visit.member().name());
            if (order.isEmpty()) {
                return ErrorBody.response(404);
            }
            staff.note(visit.member(), act, id.number());
            streams.lookSoon();
            return Response.ok(OrderBody.of(order.get())).build();
        } catch (ForbiddenStatus e) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(new ConflictBody("status cannot follow", OrderBody.of(e.order())))
                    .build();
        }
    }

    /** A change of one order by somebody; empty when there is no such order. */
    private interface Change {
        Optional<Order> make(OrderId id, String name) throws ForbiddenStatus, DatabaseUnavailable;
    }
}
