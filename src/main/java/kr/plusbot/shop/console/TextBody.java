package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kr.plusbot.shop.file.ShopVersion;
import org.jspecify.annotations.Nullable;

/**
 * The menu or the questions, for forms. Immutable.
 *
 * @param version the number of the latest version; 0 while nothing was written
 * @param file the name of the file that a setting names, so that nothing can be written here; absent where none is named
 */
record TextBody(
        @JsonProperty("version") long version,
        @JsonProperty("file") @Nullable String file,
        @JsonProperty("content") JsonNode content) {

    /** The versions that are kept, the latest first. */
    record ListBody(@JsonProperty("versions") List<VersionBody> versions) {}

    /** One of them, without what stands in it. */
    record VersionBody(
            @JsonProperty("number") long number,
            @JsonProperty("at") String at,
            @JsonProperty("who") String who) {
        static VersionBody of(ShopVersion version) {
            return new VersionBody(version.number(), version.at().toString(), version.who());
        }
    }

    /**
     * A text that cannot be used.
     *
     * @param reason one line in Korean for the shop's owner
     */
    record WrongBody(
            @JsonProperty("error") String error,
            @JsonProperty("reason") String reason) {}
}
