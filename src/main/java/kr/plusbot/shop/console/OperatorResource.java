package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.ForbiddenStatus;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.OrderId;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.shop.order.ShopStep;
import org.jspecify.annotations.Nullable;

/** Lists orders and takes them from status to status. Safe across threads. */
@Singleton
@Path("operator/orders")
@Produces(MediaType.APPLICATION_JSON)
public final class OperatorResource {

    /**
     * The most calls at the same time; the bot refuses another one. When the database is silent, each call holds one of
     * the connector's threads for a second, and Kakao's calls need those threads.
     */
    private static final int MOST_CALLS = 8;

    private final SampledLog log = new SampledLog(OperatorResource.class);
    private final Orders orders;
    private final Board board;
    private final Clock clock;
    private final Bots bots;
    private final Semaphore free = new Semaphore(MOST_CALLS);

    @Inject
    OperatorResource(Orders orders, Board board, Clock clock, Bots bots) {
        this.orders = orders;
        this.board = board;
        this.clock = clock;
        this.bots = bots;
    }

    /**
     * The orders that were placed since a moment, the oldest first, at most 500; or those that have changed.
     *
     * @param bot whose orders; the main bot's when it is missing
     * @param since in ISO-8601 with an offset; today's beginning when it is missing
     * @param status only orders that have this status now
     * @param test {@code true} lists orders of tests, too
     * @param changed in place of the others: what has changed since the answer with this cursor; {@code 0} at first
     */
    @GET
    public Response list(
            @QueryParam("bot") @Nullable String bot,
            @QueryParam("since") @Nullable String since,
            @QueryParam("status") @Nullable String status,
            @QueryParam("test") @Nullable String test,
            @QueryParam("changed") @Nullable String changed) {
        var its = OrderQuery.bot(bot, bots);
        var moment = OrderQuery.since(since, clock);
        var statuses = OrderQuery.statuses(status);
        var withTests = OrderQuery.withTests(test);
        var cursor = OrderQuery.changed(changed);
        return answer(() -> Response.ok(
                        cursor.isPresent()
                                ? OrderList.of(board.since(its, cursor.getAsLong()))
                                : OrderList.of(orders.since(its, moment, statuses, withTests)))
                .build());
    }

    /** Gives an order another status: 409 with the order when that cannot follow, or somebody else was faster. */
    @POST
    @Path("{date}/{number}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response advance(
            @PathParam("date") String date,
            @PathParam("number") String number,
            @QueryParam("bot") @Nullable String bot,
            StatusRequest request) {
        ShopStep step = request.toStep();
        return change(bot, date, number, id -> board.take(id, step));
    }

    /** Takes the last step back, within ten seconds: 409 with the order when that cannot be. */
    @POST
    @Path("{date}/{number}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response undo(
            @PathParam("date") String date,
            @PathParam("number") String number,
            @QueryParam("bot") @Nullable String bot,
            StatusRequest.Version request) {
        return change(bot, date, number, id -> board.undo(id, request.seen(), ""));
    }

    /** Calls the customer of an order that is ready, at once: 409 with the order when it is not. */
    @POST
    @Path("{date}/{number}/call")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response call(
            @PathParam("date") String date,
            @PathParam("number") String number,
            @QueryParam("bot") @Nullable String bot,
            StatusRequest.Version request) {
        return change(bot, date, number, board::call);
    }

    /** Notes that the shop has seen that the customer has cancelled an order. */
    @POST
    @Path("{date}/{number}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response acknowledge(
            @PathParam("date") String date,
            @PathParam("number") String number,
            @QueryParam("bot") @Nullable String bot,
            StatusRequest.Version request) {
        return change(bot, date, number, board::acknowledge);
    }

    private Response change(@Nullable String bot, String date, String number, Change change) {
        Optional<OrderId> id = OrderQuery.id(OrderQuery.bot(bot, bots), date, number);
        return id.isEmpty() ? ErrorBody.response(404) : answer(() -> change(id.get(), change));
    }

    private static Response change(OrderId id, Change change) throws DatabaseUnavailable {
        try {
            Optional<Order> order = change.make(id);
            return order.isEmpty()
                    ? ErrorBody.response(404)
                    : Response.ok(OrderBody.of(order.get())).build();
        } catch (ForbiddenStatus e) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(new ConflictBody("status cannot follow", OrderBody.of(e.order())))
                    .build();
        }
    }

    private Response answer(Work work) {
        if (!free.tryAcquire()) {
            return ErrorBody.response(503);
        }
        try {
            return work.answer();
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "An operator was not answered: {0}", e.getMessage());
            return ErrorBody.response(503);
        } finally {
            free.release();
        }
    }

    /** A change of one order; empty when there is no such order. */
    private interface Change {
        Optional<Order> make(OrderId id) throws ForbiddenStatus, DatabaseUnavailable;
    }

    /** What a call does. */
    private interface Work {
        Response answer() throws DatabaseUnavailable;
    }
}
