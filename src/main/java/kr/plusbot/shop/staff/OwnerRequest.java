package kr.plusbot.shop.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import kr.plusbot.platform.runtime.Requests;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the bot's machine asks of the running bot by {@link Requests}: that a link shall make its bearer an owner. It holds
 * only a digest of the link's token. Immutable.
 */
record OwnerRequest(
        @JsonProperty("bot") @Nullable String bot,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("token") @Nullable String token) {

    /** Those in a bot's data directory. */
    static Requests in(Path directory) {
        return new Requests(directory, "owner");
    }
}
