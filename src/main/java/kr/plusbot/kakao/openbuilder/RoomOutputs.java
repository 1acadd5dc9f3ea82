package kr.plusbot.kakao.openbuilder;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.openbuilder.Bubble.Button;
import org.jspecify.annotations.Nullable;

/**
 * Shows a reply in a group room, where Kakao shows neither quick replies nor carousels: the choices stand in the text, and the first ones
 * are buttons of a card. Without state.
 */
final class RoomOutputs {

    private static final String CHOOSE = "골라 주세요.";

    private RoomOutputs() {}

    /** @param addressed makes of a choice what its button says */
    static List<Bubble> of(Reply reply, UnaryOperator<String> addressed) {
        List<String> choices = choices(reply.keyboard());
        Reply shown = isCarousel(reply) ? reply.withCard(null) : reply;
        if (choices.isEmpty()) {
            return Outputs.of(shown);
        }
        List<Button> buttons = choices.stream()
                .limit(Limit.BUTTONS.most())
                .map(choice -> Button.saying(choice, addressed.apply(choice)))
                .toList();
        String text = reply.text() == null ? "" : reply.text();
        String missing = missing(text, choices);
        String whole = text + (missing.isEmpty() ? "" : "\n\n" + missing);
        boolean isText = shown.card() == null && shown.photo() == null && shown.link() == null;
        return isText && Limit.TEXT_CARD.fits(whole)
                ? List.of(new Bubble.TextCard(whole, buttons))
                : after(shown, missing.isEmpty() ? CHOOSE : missing, buttons);
    }

    private static List<Bubble> after(Reply reply, String choices, List<Button> buttons) {
        Bubble card = new Bubble.TextCard(choices, buttons);
        return Stream.concat(Outputs.of(reply, Limit.OUTPUTS.most() - 1).stream(), Stream.of(card))
                .toList();
    }

    private static boolean isCarousel(Reply reply) {
        return Cards.of(reply).filter(CardBubble.Carousel.class::isInstance).isPresent();
    }

    private static List<String> choices(@Nullable Keyboard keyboard) {
        return Optional.ofNullable(keyboard).stream()
                .flatMap(its -> Stream.concat(its.buttons().stream(), its.suggestions().stream()))
                .distinct()
                .toList();
    }

    /** The choices that the text does not name. */
    private static String missing(String text, List<String> choices) {
        List<String> lines = choices.stream()
                .filter(choice -> !text.contains(choice))
                .map(choice -> "· " + choice)
                .toList();
        return String.join("\n", lines);
    }
}
