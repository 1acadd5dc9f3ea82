package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.LateDays;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.order.Figures;
import kr.plusbot.shop.order.Sales;
import kr.plusbot.shop.staff.Role;
import org.jspecify.annotations.Nullable;

/** Shows owners what their shop sold, today and before. Safe across threads. */
@Singleton
@Path("console/api/figures")
public final class FiguresResource {

    private final Counter counter;
    private final Sales sales;
    private final LateDays lateDays;

    @Inject
    FiguresResource(Counter counter, Sales sales, LateDays lateDays) {
        this.counter = counter;
        this.sales = sales;
        this.lateDays = lateDays;
    }

    /** The figures from one day to another; those of today when none is named. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response look(
            @Context HttpHeaders headers,
            @QueryParam("first") @Nullable String first,
            @QueryParam("last") @Nullable String last) {
        return counter.reading(headers, Role.OWNER, visit -> {
            BotId bot = visit.member().bot();
            Figures figures = figures(bot, first, last);
            return Response.ok(FiguresBody.of(sales.today(), figures, late(bot, figures)))
                    .build();
        });
    }

    private int late(BotId bot, Figures figures) throws DatabaseUnavailable {
        try {
            return lateDays.between(bot, figures.first(), figures.last());
        } catch (DatabaseUnavailable | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("late answers cannot be counted", e);
        }
    }

    /** One table of them for a spreadsheet. */
    @GET
    @Path("{table}.csv")
    @Produces(MediaType.WILDCARD)
    public Response csv(
            @Context HttpHeaders headers,
            @PathParam("table") String name,
            @QueryParam("first") @Nullable String first,
            @QueryParam("last") @Nullable String last) {
        return counter.reading(headers, Role.OWNER, visit -> {
            Optional<FigureTable> table = FigureTable.named(name);
            return table.isEmpty()
                    ? ErrorBody.response(404)
                    : csv(table.get(), name, figures(visit.member().bot(), first, last));
        });
    }

    private static Response csv(FigureTable table, String name, Figures figures) {
        return Response.ok(Csv.of(table.rows(figures)), "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, figures.first(), figures.last()))
                .build();
    }

    private Figures figures(BotId bot, @Nullable String first, @Nullable String last) throws DatabaseUnavailable {
        LocalDate from = OrderQuery.day(first, sales.today());
        LocalDate to = OrderQuery.day(last, from);
        try {
            return sales.between(bot, from, to);
        } catch (IllegalArgumentException e) {
            throw new BadInput("last is invalid");
        }
    }
}
