package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.LinkButton;
import org.jspecify.annotations.Nullable;

/** One output of an answer (the format page, "outputs"), within its limits. Immutable. */
sealed interface Bubble permits CardBubble, Bubble.SimpleText, Bubble.SimpleImage, Bubble.TextCard, Bubble.BasicCard {

    /** This output under its type's name, as it goes over the wire. */
    default Map<String, Bubble> named() {
        String type = getClass().getSimpleName();
        return Map.of(Character.toLowerCase(type.charAt(0)) + type.substring(1), this);
    }

    /** Text alone. Kakao folds what is longer than 500 characters. */
    record SimpleText(@JsonProperty("text") String text) implements Bubble {
        public SimpleText {
            text = Limit.SIMPLE_TEXT.cut(text);
        }
    }

    /** A picture alone, uncut. */
    record SimpleImage(
            @JsonProperty("imageUrl") String imageUrl,
            @JsonProperty("altText") String altText) implements Bubble {
        public SimpleImage {
            altText = Limit.ALT_TEXT.cut(altText);
        }
    }

    /** Text with buttons. */
    record TextCard(
            @JsonProperty("description") String description,
            @JsonProperty("buttons") List<Button> buttons) implements Bubble {
        public TextCard {
            description = Limit.TEXT_CARD.cut(description);
            buttons = Limit.BUTTONS.cut(buttons);
        }
    }

    /** A picture with buttons. */
    record BasicCard(
            @JsonProperty("thumbnail") Thumbnail thumbnail,
            @JsonProperty("buttons") List<Button> buttons) implements Bubble {
        public BasicCard {
            buttons = Limit.BUTTONS.cut(buttons);
        }
    }

    /** The picture of a card. */
    record Thumbnail(
            @JsonProperty("imageUrl") String imageUrl,
            @JsonProperty("altText") String altText) {
        public Thumbnail {
            altText = Limit.ALT_TEXT.cut(altText);
        }
    }

    /** A button that opens a page, hands over to a person or says something; null fields are left out. */
    record Button(
            @JsonProperty("label") String label,
            @JsonProperty("action") String action,
            @JsonProperty("webLinkUrl") @Nullable String webLinkUrl,
            @JsonProperty("messageText") @Nullable String messageText) {
        public Button {
            label = Limit.LABEL.cut(label);
        }

        static Button of(LinkButton link) {
            return link.leadsToPerson()
                    ? new Button(link.label(), "operator", null, null)
                    : new Button(link.label(), "webLink", link.url().toASCIIString(), null);
        }

        /** @param words what arrives as the user's words; the label may be shorter */
        static Button saying(String label, String words) {
            return new Button(label, "message", null, words);
        }

        /** No button where there is no link. */
        static List<Button> ofNullable(@Nullable LinkButton link) {
            return link == null ? List.of() : List.of(of(link));
        }
    }
}
