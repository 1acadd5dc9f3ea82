package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.order.SoldOutSwitch;
import org.jspecify.annotations.Nullable;

/** Says what the shop has run out of. Safe across threads. */
@Singleton
@Path("operator/sold-out")
@Produces(MediaType.APPLICATION_JSON)
public final class SoldOutResource {

    private final SampledLog log = new SampledLog(SoldOutResource.class);
    private final SoldOutSwitch soldOut;
    private final Bots bots;

    @Inject
    SoldOutResource(SoldOutSwitch soldOut, Bots bots) {
        this.soldOut = soldOut;
        this.bots = bots;
    }

    /** The items that are sold out for now, besides those of the menu. */
    @GET
    public Response list(@QueryParam("bot") @Nullable String bot) {
        return items(OrderQuery.bot(bot, bots));
    }

    /** Sells an item no more, or again: 404 when the menu has none of this name. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response turn(@QueryParam("bot") @Nullable String bot, SoldOutRequest request) {
        BotId its = OrderQuery.bot(bot, bots);
        try {
            return soldOut.turn(its, request.toItem(), request.toSoldOut()) ? items(its) : ErrorBody.response(404);
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "An operator was not answered: {0}", e.getMessage());
            return ErrorBody.response(503);
        }
    }

    private Response items(BotId bot) {
        return Response.ok(new SoldOutList(List.copyOf(soldOut.items(bot)))).build();
    }

    /** Names of items. Immutable. */
    record SoldOutList(@JsonProperty("items") List<String> items) {}

    /** An item that is sold out or sold again. Immutable. */
    record SoldOutRequest(
            @JsonProperty("item") @Nullable String item,
            @JsonProperty("soldOut") @Nullable Boolean soldOut) {

        /** @throws BadInput when it is missing */
        String toItem() {
            if (item == null || item.isBlank()) {
                throw new BadInput("item is missing");
            }
            return item;
        }

        /** @throws BadInput when it is missing */
        boolean toSoldOut() {
            if (soldOut == null) {
                throw new BadInput("soldOut is missing");
            }
            return soldOut;
        }
    }
}
