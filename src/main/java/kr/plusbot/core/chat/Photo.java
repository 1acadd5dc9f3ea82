package kr.plusbot.core.chat;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * A picture in a reply, shown below its text. Immutable.
 *
 * @param url where Kakao fetches it; JPEG or PNG, up to 500 KB (auto-reply manual, section 6.3)
 * @param width in pixels, recommended 720
 * @param height in pixels, recommended 630
 */
public record Photo(URI url, int width, int height) {

    public Photo {
        requireNonNull(url, "url");
    }
}
