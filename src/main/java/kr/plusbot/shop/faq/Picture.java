package kr.plusbot.shop.faq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import kr.plusbot.core.chat.Photo;
import org.jspecify.annotations.Nullable;

/**
 * The picture below an answer. Immutable.
 *
 * @param url a JPEG or PNG that Kakao fetches, up to 500 KB (auto-reply manual, section 6.3)
 * @param width in pixels
 * @param height in pixels
 */
record Picture(URI url, int width, int height) {

    /** What Kakao recommends (auto-reply manual, section 6.3). */
    private static final int WIDTH = 720;

    private static final int HEIGHT = 630;

    /** @throws IllegalArgumentException when a number is no size; one line in Korean says why */
    Picture {
        Rules.require(width > 0 && height > 0, "사진의 너비와 높이를 픽셀로 적어 주세요.");
    }

    @JsonCreator
    static Picture of(
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("width") @Nullable Integer width,
            @JsonProperty("height") @Nullable Integer height) {
        return new Picture(WebAddress.of(url), width == null ? WIDTH : width, height == null ? HEIGHT : height);
    }

    /** An address alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Picture of(String url) {
        return of(url, null, null);
    }

    Photo photo() {
        return new Photo(url, width, height);
    }
}
