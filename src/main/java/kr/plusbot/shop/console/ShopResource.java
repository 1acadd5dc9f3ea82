package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.hours.ShopHours;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.order.BoardWatch;
import kr.plusbot.shop.order.SoldOutSwitch;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;

/** Shows what the shop sells, and lets it say what it has run out of, and that it takes no more orders today. Safe across threads. */
@Singleton
@Path("console/api/shop")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ShopResource {

    private final Counter counter;
    private final Menus menus;
    private final SoldOutSwitch soldOut;
    private final ShopHours hours;
    private final BoardWatch watch;
    private final Staff staff;

    @Inject
    ShopResource(Counter counter, Menus menus, SoldOutSwitch soldOut, ShopHours hours, BoardWatch watch, Staff staff) {
        this.counter = counter;
        this.menus = menus;
        this.soldOut = soldOut;
        this.hours = hours;
        this.watch = watch;
        this.staff = staff;
    }

    /** What it sells now. */
    @GET
    public Response shop(@Context HttpHeaders headers) {
        return counter.reading(headers, Role.STAFF, visit -> shop(visit.member().bot()));
    }

    private Response shop(BotId bot) {
        return Response.ok(ShopBody.of(hours.now(bot), menus.of(bot.name()), soldOut.items(bot), soldOut.choices(bot)))
                .build();
    }

    /** Sells an item or a choice no more, or again: 404 when the menu has none of this name. */
    @POST
    @Path("sold-out")
    public Response turn(@Context HttpHeaders headers, SoldOutResource.SoldOutRequest request) {
        String told = request.told();
        boolean isSoldOut = request.toSoldOut();
        return counter.changing(headers, Role.STAFF, visit -> {
            BotId bot = visit.member().bot();
            if (!request.turn(soldOut, bot)) {
                return ErrorBody.response(404);
            }
            staff.note(visit.member(), isSoldOut ? "SOLD_OUT" : "SOLD_AGAIN", told);
            return shop(bot);
        });
    }

    /** Takes no more orders today, or takes them again. */
    @POST
    @Path("stop")
    public Response stop(@Context HttpHeaders headers, StopRequest request) {
        return counter.changing(headers, Role.STAFF, visit -> {
            BotId bot = visit.member().bot();
            if (request.stopped()) {
                hours.stopToday(bot);
                watch.end(bot);
            } else {
                hours.resume(bot);
                watch.resume(bot);
            }
            staff.note(visit.member(), request.stopped() ? "STOPPED" : "RESUMED", "");
            return shop(bot);
        });
    }

    /** Whether the shop stops for today. Immutable. */
    record StopRequest(@JsonProperty("stopped") boolean stopped) {}
}
