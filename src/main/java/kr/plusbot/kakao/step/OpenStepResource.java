package kr.plusbot.kakao.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.kakao.user.CalledBot;
import kr.plusbot.kakao.user.Senders;
import org.jspecify.annotations.Nullable;

/** The step that a user of the simulator has open. Below the simulator's path, so that its door guards this, too. Safe across threads. */
@Singleton
@Path("simulator/step")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OpenStepResource {

    private final Dispatcher dispatcher;
    private final Senders senders;

    @Inject
    OpenStepResource(Dispatcher dispatcher, Senders senders) {
        this.dispatcher = dispatcher;
        this.senders = senders;
    }

    /** {@code {"open": […]}} with the step, which is one or none. */
    @POST
    public Steps open(Who who) {
        return new Steps(dispatcher.open(who.sender(senders)).stream()
                .map(step -> new Step(step.dialogue(), step.step(), step.data()))
                .toList());
    }

    /** The keys by which the simulator names a user, and the room; each absent where a call has none. */
    record Who(
            @JsonProperty("bot_user_key") @Nullable String botUserKey,
            @JsonProperty("plusfriend_user_key") @Nullable String plusfriendUserKey,
            @JsonProperty("room") @Nullable String room) {

        private Sender sender(Senders senders) {
            BotId bot = CalledBot.current();
            Sender sender = senders.sender(
                    bot, "user", Optional.ofNullable(botUserKey), Optional.ofNullable(plusfriendUserKey));
            return sender.in(Optional.ofNullable(room)
                    .map(key -> senders.room(bot, "room", key))
                    .orElse(RoomId.NONE));
        }
    }

    /** What is open. */
    record Steps(@JsonProperty("open") List<Step> open) {}

    /** A step with what the user has said so far. */
    record Step(
            @JsonProperty("dialogue") String dialogue,
            @JsonProperty("step") String step,
            @JsonProperty("data") @JsonRawValue String data) {}
}
