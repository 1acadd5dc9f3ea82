package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.platform.http.ErrorBody;
import org.jspecify.annotations.Nullable;

/** Tells the page what bots have called the Event API for, and is told how it shall go. Safe across threads. */
@Singleton
@Path("simulator/event")
@Consumes(MediaType.APPLICATION_JSON)
public final class TalkNewsResource {

    private final TalkModes modes;
    private final TalkBlocks blocks;
    private final TalkLog log;

    @Inject
    TalkNewsResource(TalkModes modes, TalkBlocks blocks, TalkLog log) {
        this.modes = modes;
        this.blocks = blocks;
        this.log = log;
    }

    /** What is new since; the page that asked last says which skill is called. */
    @POST
    public Response news(Question question) {
        NoticeSkill skill = Optional.ofNullable(question.skill).orElse(NoticeSkill.OWN);
        if (!blocks.ask(skill)) {
            return ErrorBody.response(403, "bot is not listed");
        }
        long last = log.last();
        List<TalkNews> news = question.after == null ? List.of() : log.after(question.after);
        return Response.ok(
                        new News(Math.max(last, last(news)), name(modes.now()), news), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static long last(List<TalkNews> news) {
        return news.isEmpty() ? 0 : news.get(news.size() - 1).number();
    }

    /** From now on it goes like this. */
    @POST
    @Path("mode")
    public void mode(Choice choice) {
        modes.set(Stream.of(TalkMode.values())
                .filter(one -> name(one).equals(choice.mode))
                .findFirst()
                .orElseThrow(() -> new BadInput("mode is unknown")));
    }

    private static String name(TalkMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the page asks.
     *
     * @param after the number of the latest that it knows; null when it wants nothing of before
     * @param skill null for this bot's own
     */
    record Question(
            @JsonProperty("after") @Nullable Long after,
            @JsonProperty("skill") @Nullable NoticeSkill skill) {}

    /** @param last the number to ask with next */
    record News(
            @JsonProperty("last") long last,
            @JsonProperty("mode") String mode,
            @JsonProperty("news") List<TalkNews> news) {}

    /** How it shall go. */
    record Choice(@JsonProperty("mode") @Nullable String mode) {}
}
