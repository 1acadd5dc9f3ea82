package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.SpeakingFirst.Sign;
import kr.plusbot.core.outbox.Outbox;
import kr.plusbot.core.outbox.Signs;
import kr.plusbot.kakao.user.CalledBot;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * The skill of the block that an event runs: it gives the words of what somebody is to be told, or no bubble when they were given,
 * told otherwise or taken back. Where it cannot know it answers 503 and no bubble: each is a message that is paid for. Safe
 * across threads.
 */
@Singleton
@Path("openbuilder/notice")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeResource {

    /** The most at the same time: one call to Kakao makes a hundred, and each holds a thread of the connector. */
    private static final int MOST_CALLS = 32;

    private final SampledLog log = new SampledLog(NoticeResource.class);
    private final Semaphore free = new Semaphore(MOST_CALLS, true);
    private final Outbox outbox;
    private final Signs signs;
    private final People people;
    private final Senders senders;
    private final KakaoBotIds botIds;

    @Inject
    NoticeResource(Outbox outbox, Signs signs, People people, Senders senders, KakaoBotIds botIds) {
        this.outbox = outbox;
        this.signs = signs;
        this.people = people;
        this.senders = senders;
        this.botIds = botIds;
    }

    /** What the user is told now. */
    @POST
    public Response notice(JsonNode body) {
        BotId bot = CalledBot.current();
        SkillPayload payload = SkillPayload.of(body, bot, senders);
        if (botIds.isOfAnother(bot, payload.botId())) {
            return ErrorBody.response(403);
        }
        if (outbox.isOn(bot)) {
            signs.see(bot, Sign.ASKED);
        }
        free.acquireUninterruptibly();
        try {
            return Response.ok(words(payload.sender())).build();
        } catch (DatabaseUnavailable e) {
            log.log(Level.WARNING, "A notice was not given: {0}", e.getMessage());
            return ErrorBody.response(503);
        } catch (Exception e) {
            log.log(Level.ERROR, "A notice was not given", e);
            return ErrorBody.response(503);
        } finally {
            free.release();
        }
    }

    private SkillResponse words(Sender sender) throws Exception {
        Optional<String> words = sender.isInRoom() ? Optional.empty() : outbox.render(people.person(sender));
        return words.map(its -> SkillResponse.of(Outputs.of(Reply.of(its)), List.of()))
                .orElse(SkillResponse.SILENT);
    }
}
