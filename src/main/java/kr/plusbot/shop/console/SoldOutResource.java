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
import java.util.Comparator;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.menu.ChoiceName;
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

    /** What is sold out for now, besides what the menu calls so. */
    @GET
    public Response list(@QueryParam("bot") @Nullable String bot) {
        return items(OrderQuery.bot(bot, bots));
    }

    /** Sells an item or a choice no more, or again: 404 when the menu has none of this name. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response turn(@QueryParam("bot") @Nullable String bot, SoldOutRequest request) {
        BotId its = OrderQuery.bot(bot, bots);
        try {
            return request.turn(soldOut, its) ? items(its) : ErrorBody.response(404);
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "An operator was not answered: {0}", e.getMessage());
            return ErrorBody.response(503);
        }
    }

    private Response items(BotId bot) {
        return Response.ok(SoldOutList.of(soldOut, bot)).build();
    }

    /** Names of what is sold out. Immutable. */
    record SoldOutList(
            @JsonProperty("items") List<String> items,
            @JsonProperty("choices") List<ChoiceBody> choices) {

        static SoldOutList of(SoldOutSwitch soldOut, BotId bot) {
            return new SoldOutList(
                    List.copyOf(soldOut.items(bot)),
                    soldOut.choices(bot).stream()
                            .map(its -> new ChoiceBody(its.option(), its.choice()))
                            .sorted(Comparator.comparing(ChoiceBody::option).thenComparing(ChoiceBody::choice))
                            .toList());
        }
    }

    /** A choice of all items that ask this. Immutable. */
    record ChoiceBody(
            @JsonProperty("option") String option,
            @JsonProperty("choice") String choice) {}

    /** An item, or a choice, that is sold out or sold again. Immutable. */
    record SoldOutRequest(
            @JsonProperty("item") @Nullable String item,
            @JsonProperty("option") @Nullable String option,
            @JsonProperty("choice") @Nullable String choice,
            @JsonProperty("soldOut") @Nullable Boolean soldOut) {

        /**
         * Does it.
         *
         * @return whether the menu has that
         * @throws BadInput when something is missing
         */
        boolean turn(SoldOutSwitch soldOutSwitch, BotId bot) throws DatabaseUnavailable {
            return isOfChoice()
                    ? soldOutSwitch.turn(bot, new ChoiceName(toOption(), toChoice()), toSoldOut())
                    : soldOutSwitch.turn(bot, toItem(), toSoldOut());
        }

        private boolean isOfChoice() {
            return item == null && choice != null;
        }

        /** What it is about, for people. */
        String told() {
            return isOfChoice() ? toOption() + " " + toChoice() : toItem();
        }

        private String toItem() {
            return required("item", item);
        }

        private String toOption() {
            return required("option", option);
        }

        private String toChoice() {
            return required("choice", choice);
        }

        private static String required(String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new BadInput(field + " is missing");
            }
            return value;
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
