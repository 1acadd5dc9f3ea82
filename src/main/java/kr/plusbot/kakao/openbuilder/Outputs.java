package kr.plusbot.kakao.openbuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.kakao.openbuilder.Bubble.Button;
import org.jspecify.annotations.Nullable;

/** Shows a reply as the richest bubbles that keep all of it. Without state. */
final class Outputs {

    private static final String PICTURE = "사진";

    private Outputs() {}

    static List<Bubble> of(Reply reply) {
        return of(reply, Limit.OUTPUTS.most());
    }

    /** @param most so many bubbles at the most, at least 2 */
    static List<Bubble> of(Reply reply, int most) {
        Optional<Bubble> card = Cards.of(reply);
        if (card.isPresent()) {
            return after(Cards.textBefore(reply), card.get(), most);
        }
        LinkButton link = reply.link();
        Photo photo = reply.photo();
        if (photo != null) {
            return after(reply.text(), picture(photo, link), most);
        }
        if (link == null) {
            return texts(reply.text(), most);
        }
        String text = reply.text() == null ? "" : reply.text();
        return !text.isBlank() && Limit.TEXT_CARD.fits(text)
                ? List.of(card(text, link))
                : after(text, card(link.label(), link), most);
    }

    private static Bubble card(String text, LinkButton link) {
        return new Bubble.TextCard(text, List.of(Button.of(link)));
    }

    private static Bubble picture(Photo photo, @Nullable LinkButton link) {
        String url = photo.url().toASCIIString();
        return link == null
                ? new Bubble.SimpleImage(url, PICTURE)
                : new Bubble.BasicCard(new Bubble.Thumbnail(url, PICTURE), List.of(Button.of(link)));
    }

    private static List<Bubble> after(@Nullable String text, Bubble last, int most) {
        return Stream.concat(texts(text, most - 1).stream(), Stream.of(last)).toList();
    }

    /** The text in at most so many bubbles. The last one cuts what does not fit. */
    private static List<Bubble> texts(@Nullable String text, int most) {
        List<Bubble> bubbles = new ArrayList<>();
        String rest = text == null ? "" : text.stripLeading();
        while (!Limit.SIMPLE_TEXT.fits(rest) && bubbles.size() < most - 1) {
            int end = sensibleEnd(rest);
            bubbles.add(new Bubble.SimpleText(rest.substring(0, end).stripTrailing()));
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isBlank()) {
            bubbles.add(new Bubble.SimpleText(rest));
        }
        return bubbles;
    }

    /**
     * The index at which a bubble ends: behind a paragraph, a line or a word in its second half, else between two
     * characters.
     */
    private static int sensibleEnd(String text) {
        String bubble = text.substring(0, text.offsetByCodePoints(0, Limit.SIMPLE_TEXT.most()));
        for (String gap : new String[] {"\n\n", "\n", " "}) {
            int end = bubble.lastIndexOf(gap);
            if (end >= bubble.length() / 2) {
                return end + gap.length();
            }
        }
        int end = Texts.cut(text, Limit.SIMPLE_TEXT.most()).length() - 1;
        return end == 0 ? bubble.length() : end;
    }
}
