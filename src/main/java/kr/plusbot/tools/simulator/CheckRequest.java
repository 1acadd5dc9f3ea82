package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.tools.check.BotCheck;
import kr.plusbot.tools.check.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * What the page wants to have checked. Immutable.
 *
 * @param channel {@code skill}, else the auto-reply API
 * @param header that shows a secret; null or empty when none does
 */
record CheckRequest(
        @JsonProperty("channel") @Nullable String channel,
        @JsonProperty("header") @Nullable String header,
        @JsonProperty("secret") @Nullable String secret) {

    /**
     * @param bot its address, with a slash at the end
     * @throws BadInput when the header is none
     */
    BotCheck of(String bot) {
        if (!"skill".equals(channel)) {
            return BotCheck.of(Protocol.AUTO_REPLY, URI.create(bot + "plusfriend"));
        }
        URI skill = URI.create(bot + "openbuilder/skill");
        if (header == null || secret == null || secret.isEmpty()) {
            return BotCheck.of(Protocol.SKILL, skill);
        }
        try {
            return BotCheck.of(Protocol.SKILL, skill, header, secret);
        } catch (IllegalArgumentException e) {
            throw new BadInput("header is invalid");
        }
    }
}
