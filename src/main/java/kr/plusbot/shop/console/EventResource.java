package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SpeakingFirst;
import kr.plusbot.core.chat.SpeakingFirst.Sign;
import kr.plusbot.core.chat.SpeakingFirst.State;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.order.OrderId;
import kr.plusbot.shop.staff.Role;

/** Shows whom the bot could not tell what is new, what telling costs, and what it still needs. Safe across threads. */
@Singleton
@Path("console/api/event")
@Produces(MediaType.APPLICATION_JSON)
public final class EventResource {

    private static final System.Logger LOG = System.getLogger(EventResource.class.getName());

    private final Counter counter;
    private final SpeakingFirst speaking;

    @Inject
    EventResource(Counter counter, SpeakingFirst speaking) {
        this.counter = counter;
        this.speaking = speaking;
    }

    /** How it goes now. */
    @GET
    public Response state(@Context HttpHeaders headers) {
        return counter.reading(
                headers, Role.STAFF, visit -> state(visit.member().bot()));
    }

    private Response state(BotId bot) throws DatabaseUnavailable {
        try {
            return Response.ok(Body.of(bot, speaking.state(bot))).build();
        } catch (DatabaseUnavailable | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, "Nobody knows how telling goes", e);
            return ErrorBody.response(500);
        }
    }

    /**
     * How it goes. Immutable.
     *
     * @param trial whether the simulator is called in Kakao's place, and nothing is paid for
     * @param missed the numbers of orders whose customers have not heard what is new
     * @param others how much else somebody has not heard
     * @param seen when what was seen, in ISO-8601, UTC, by names in capitals
     * @param refusal what Kakao said when it last refused a call; empty when it did not
     */
    record Body(
            @JsonProperty("on") boolean on,
            @JsonProperty("trial") boolean trial,
            @JsonProperty("missed") List<String> missed,
            @JsonProperty("others") int others,
            @JsonProperty("messages") int messages,
            @JsonProperty("most") int most,
            @JsonProperty("alarming") boolean alarming,
            @JsonProperty("seen") Map<String, String> seen,
            @JsonProperty("refusal") String refusal) {

        static Body of(BotId bot, State state) {
            List<String> orders = state.missed().stream()
                    .flatMap(subject -> OrderId.ofSubject(bot, subject).stream())
                    .map(OrderId::number)
                    .toList();
            Map<String, String> seen = new TreeMap<>();
            for (Map.Entry<Sign, Instant> one : state.seen().entrySet()) {
                seen.put(one.getKey().name(), one.getValue().toString());
            }
            return new Body(
                    state.on(),
                    state.isTrial(),
                    orders,
                    state.missed().size() - orders.size(),
                    state.messages(),
                    state.most(),
                    state.isAlarming(),
                    seen,
                    state.refusal());
        }
    }
}
