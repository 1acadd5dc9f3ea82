package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.shop.question.Questions;
import kr.plusbot.shop.question.Said;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.shop.staff.Visit;
import org.jspecify.annotations.Nullable;

/** Answers customers' questions. The board shows which there are. Safe across threads. */
@Singleton
@Path("console/api/questions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionResource {

    private final Counter counter;
    private final Questions questions;
    private final BoardStreams streams;
    private final Staff staff;

    @Inject
    QuestionResource(Counter counter, Questions questions, BoardStreams streams, Staff staff) {
        this.counter = counter;
        this.questions = questions;
        this.streams = streams;
        this.staff = staff;
    }

    /** What the customer and the bot have said since. */
    @GET
    @Path("turns")
    public Response turns(@Context HttpHeaders headers, @PathParam("id") String id) {
        UUID question = id(id);
        return counter.reading(
                headers,
                Role.STAFF,
                visit -> Response.ok(TurnList.of(questions.turns(visit.member().bot(), question)))
                        .build());
    }

    /** Somebody has read it, so nothing rings any more. */
    @POST
    @Path("seen")
    public Response see(@Context HttpHeaders headers, @PathParam("id") String id) {
        UUID question = id(id);
        return counter.changing(headers, Role.STAFF, visit -> {
            questions.see(visit.member().bot(), question);
            streams.lookSoon();
            return Response.noContent().build();
        });
    }

    /** Answers it: 409 when it is open no more. */
    @POST
    @Path("answer")
    public Response answer(@Context HttpHeaders headers, @PathParam("id") String id, AnswerRequest request) {
        String answer = request.toAnswer();
        return end(headers, id, "ANSWERED", (bot, question) -> questions.answer(bot, question, answer));
    }

    /** Lays it aside without an answer: 409 when it is open no more. */
    @POST
    @Path("lay-aside")
    public Response layAside(@Context HttpHeaders headers, @PathParam("id") String id) {
        return end(headers, id, "LAID_ASIDE", questions::layAside);
    }

    private Response end(HttpHeaders headers, String id, String act, End end) {
        UUID question = id(id);
        return counter.changing(headers, Role.STAFF, visit -> end(visit, question, act, end));
    }

    private Response end(Visit visit, UUID question, String act, End end) throws DatabaseUnavailable {
        if (!ends(visit.member().bot(), question, end)) {
            return ErrorBody.response(409, "not open");
        }
        staff.note(visit.member(), act, "");
        streams.lookSoon();
        return Response.noContent().build();
    }

    private static boolean ends(BotId bot, UUID question, End end) throws DatabaseUnavailable {
        try {
            return end.end(bot, question);
        } catch (DatabaseUnavailable | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a question cannot be ended", e);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("id is invalid");
        }
    }

    /** Ends a question; tells whether it was open. */
    private interface End {
        boolean end(BotId bot, UUID question) throws Exception;
    }

    /** What to answer. Immutable. */
    record AnswerRequest(@JsonProperty("answer") @Nullable String answer) {

        /** In characters: three of these and an answer fit into one message. */
        private static final int LONGEST = 200;

        /** @throws BadInput when it is missing or too long */
        String toAnswer() {
            String words = answer == null ? "" : Texts.storable(answer).strip();
            if (words.isEmpty() || Texts.length(words) > LONGEST) {
                throw new BadInput("answer is invalid");
            }
            return words;
        }
    }

    /** Turns, the latest last. Immutable. */
    record TurnList(@JsonProperty("turns") List<TurnBody> turns) {
        static TurnList of(List<Said> turns) {
            return new TurnList(turns.stream().map(TurnBody::of).toList());
        }
    }

    /** One turn. Immutable. */
    record TurnBody(
            @JsonProperty("at") String at,
            @JsonProperty("said") String said,
            @JsonProperty("reply") String reply) {
        static TurnBody of(Said turn) {
            return new TurnBody(turn.at().toString(), turn.said(), turn.reply());
        }
    }
}
