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
 * @param bot the address of a bot elsewhere; null for this one
 * @param channel {@code skill}, else the auto-reply API
 * @param header that shows a secret; null or empty when none does
 */
record CheckRequest(
        @JsonProperty("bot") @Nullable String bot,
        @JsonProperty("channel") @Nullable String channel,
        @JsonProperty("header") @Nullable String header,
        @JsonProperty("secret") @Nullable String secret) {

    /** Checks this very bot. */
    BotCheck of(URI own) {
        return protocol() == Protocol.SKILL
                ? check(own.resolve("openbuilder/skill"))
                : check(own.resolve("plusfriend"));
    }

    /**
     * Checks the bot at this address.
     *
     * @throws BadInput when the header is none
     */
    BotCheck check(URI address) {
        if (header == null || secret == null || secret.isEmpty()) {
            return BotCheck.of(protocol(), address);
        }
        try {
            return BotCheck.of(protocol(), address, header, secret);
        } catch (IllegalArgumentException e) {
            throw new BadInput("header is invalid");
        }
    }

    private Protocol protocol() {
        return "skill".equals(channel) ? Protocol.SKILL : Protocol.AUTO_REPLY;
    }
}
