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
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.shop.faq.Unanswered;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import org.jspecify.annotations.Nullable;

/** Shows owners what the bot did not understand. Safe across threads. */
@Singleton
@Path("console/api/unanswered")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class UnansweredResource {

    private static final int MOST = 50;

    private final Counter counter;
    private final Unanswered unanswered;
    private final Staff staff;

    @Inject
    UnansweredResource(Counter counter, Unanswered unanswered, Staff staff) {
        this.counter = counter;
        this.unanswered = unanswered;
        this.staff = staff;
    }

    /** What came most. */
    @GET
    public Response list(@Context HttpHeaders headers) {
        return counter.reading(
                headers, Role.OWNER, visit -> forms(visit.member().bot()));
    }

    private Response forms(BotId bot) throws DatabaseUnavailable {
        List<FormBody> forms =
                unanswered.most(bot, MOST).stream().map(FormBody::of).toList();
        return Response.ok(new FormsBody(forms)).build();
    }

    /** Shows one of them no longer: the bot understands it now, or it is none of the shop's business. */
    @POST
    @Path("forget")
    public Response forget(@Context HttpHeaders headers, FormRequest request) {
        return counter.changing(headers, Role.OWNER, visit -> {
            unanswered.forget(visit.member().bot(), request.toText());
            staff.note(visit.member(), "FORGOTTEN", request.toText());
            return forms(visit.member().bot());
        });
    }

    /** Which one. Immutable. */
    record FormRequest(@JsonProperty("text") @Nullable String text) {
        String toText() {
            if (text == null || text.isBlank()) {
                throw new BadInput("text is missing");
            }
            return text;
        }
    }

    /** All of them. Immutable. */
    record FormsBody(@JsonProperty("forms") List<FormBody> forms) {}

    /** One of them. Immutable. */
    record FormBody(
            @JsonProperty("text") String text,
            @JsonProperty("times") int times,
            @JsonProperty("last") String last) {
        static FormBody of(Unanswered.Form form) {
            return new FormBody(form.text(), form.times(), form.last().toString());
        }
    }
}
