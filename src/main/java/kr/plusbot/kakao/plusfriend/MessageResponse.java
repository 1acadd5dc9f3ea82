package kr.plusbot.kakao.plusfriend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.function.Function;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code POST message} (manual, section 5.2): the one place where this channel's limits are applied.
 * Immutable.
 *
 * @param keyboard null means typing
 */
record MessageResponse(
        @JsonProperty("message") Message message,
        @JsonProperty("keyboard") @Nullable KeyboardBody keyboard) {

    static MessageResponse of(Reply reply) {
        return new MessageResponse(
                new Message(
                        map(reply.text(), text -> Texts.cut(text, Reply.LONGEST_TEXT)),
                        map(reply.photo(), PhotoBody::of),
                        map(page(reply), MessageButton::of)),
                map(reply.keyboard(), KeyboardBody::of));
    }

    /** This protocol has no button for anything else. */
    private static @Nullable LinkButton page(Reply reply) {
        LinkButton link = reply.link();
        return link == null || link.leadsToPerson() ? null : link;
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> toWire) {
        return Optional.ofNullable(value).map(toWire).orElse(null);
    }

    /**
     * One bubble (manual, section 6.2), with at least one component.
     *
     * @param text at most {@value kr.plusbot.core.chat.Reply#LONGEST_TEXT} characters, in code points
     */
    record Message(
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("photo") @Nullable PhotoBody photo,
            @JsonProperty("message_button") @Nullable MessageButton messageButton) {}

    /** A picture (manual, section 6.3); width and height in pixels. */
    record PhotoBody(
            @JsonProperty("url") String url,
            @JsonProperty("width") int width,
            @JsonProperty("height") int height) {

        static PhotoBody of(Photo photo) {
            return new PhotoBody(photo.url().toASCIIString(), photo.width(), photo.height());
        }
    }

    /** A button that opens a page (manual, section 6.4). */
    record MessageButton(
            @JsonProperty("label") String label,
            @JsonProperty("url") String url) {

        static MessageButton of(LinkButton link) {
            return new MessageButton(link.label(), link.url().toASCIIString());
        }
    }
}
