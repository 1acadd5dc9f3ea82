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
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.staff.Act;
import kr.plusbot.shop.staff.Member;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.shop.staff.Visit;
import org.jspecify.annotations.Nullable;

/** Who may come in, and who did what: for owners. Safe across threads. */
@Singleton
@Path("console/api/staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StaffResource {

    private static final int MOST_ACTS = 200;

    private final Counter counter;
    private final Staff staff;

    @Inject
    StaffResource(Counter counter, Staff staff) {
        this.counter = counter;
        this.staff = staff;
    }

    /** All of them, and what they did last. */
    @GET
    public Response list(@Context HttpHeaders headers) {
        return counter.reading(headers, Role.OWNER, visit -> {
            BotId bot = visit.member().bot();
            return Response.ok(new StaffBody(
                            staff.members(bot).stream().map(MemberBody::of).toList(),
                            staff.acts(bot, MOST_ACTS).stream().map(ActBody::of).toList()))
                    .build();
        });
    }

    /** {@code {"token": …}} of a link by which a new member chooses a password. */
    @POST
    public Response invite(@Context HttpHeaders headers, NameRequest request) {
        return counter.changing(headers, Role.OWNER, visit -> invite(visit, request.stripped()));
    }

    private Response invite(Visit visit, String name) throws DatabaseUnavailable {
        BotId bot = visit.member().bot();
        boolean taken = staff.members(bot).stream().anyMatch(its -> its.name().equals(name));
        if (taken || !Staff.isName(name)) {
            return ErrorBody.response(400, "name is invalid");
        }
        staff.note(visit.member(), "INVITED", name);
        return Response.ok(Map.of("token", staff.invite(bot, name, Role.STAFF))).build();
    }

    /** Takes somebody's name away, who is no owner, and signs them out. */
    @POST
    @Path("remove")
    public Response remove(@Context HttpHeaders headers, NameRequest request) {
        return counter.changing(
                headers,
                Role.OWNER,
                visit -> staff.remove(visit.member(), request.stripped())
                        ? Response.noContent().build()
                        : ErrorBody.response(404));
    }

    /** Whom it is about. Immutable. */
    record NameRequest(@JsonProperty("name") @Nullable String name) {
        String stripped() {
            return name == null ? "" : name.strip();
        }
    }

    /** All that the page shows of people. Immutable. */
    record StaffBody(
            @JsonProperty("members") List<MemberBody> members,
            @JsonProperty("acts") List<ActBody> acts) {}

    /** One of them. Immutable. */
    record MemberBody(
            @JsonProperty("name") String name,
            @JsonProperty("role") String role) {
        static MemberBody of(Member member) {
            return new MemberBody(member.name(), member.role().name());
        }
    }

    /** What somebody did. Immutable. */
    record ActBody(
            @JsonProperty("at") String at,
            @JsonProperty("name") String name,
            @JsonProperty("act") String act,
            @JsonProperty("detail") String detail) {
        static ActBody of(Act act) {
            return new ActBody(act.at().toString(), act.name(), act.what(), act.detail());
        }
    }
}
