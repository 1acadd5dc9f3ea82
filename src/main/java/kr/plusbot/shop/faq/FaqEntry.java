package kr.plusbot.shop.faq;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import org.jspecify.annotations.Nullable;

/**
 * A question of customers with the shop's answer. Immutable.
 *
 * @param title what its button says, 1 to 30 characters
 * @param answer 1 to 1,000 characters
 * @param sayings how customers ask it, besides the title; up to 30
 * @param buttons below the answer, up to 10; none means those of the beginning
 * @param link null when there is none
 * @param photo null when there is none
 */
public record FaqEntry(
        @JsonProperty("title") String title,
        @JsonProperty("answer") String answer,
        @JsonProperty("sayings") List<String> sayings,
        @JsonProperty("buttons") List<String> buttons,
        @JsonProperty("link") @Nullable Link link,
        @JsonProperty("photo") @Nullable Picture photo) {

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_SAYING = 200;
    private static final int MOST_SAYINGS = 30;
    private static final int MOST_BUTTONS = 10;

    /** @throws IllegalArgumentException when it cannot be shown; one line in Korean says why */
    public FaqEntry {
        title = Rules.text(title, LONGEST_TITLE, "제목");
        answer = Rules.text(answer, Reply.LONGEST_TEXT, "\"" + title + "\"의 답");
        Rules.require(isOneLine(title), "제목 \"" + title + "\"을(를) 한 줄로 적어 주세요.");
        sayings = Rules.texts(sayings, MOST_SAYINGS, LONGEST_SAYING, "\"" + title + "\"의 말");
        buttons = Rules.texts(buttons, MOST_BUTTONS, LONGEST_TITLE, "\"" + title + "\"의 버튼");
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    /** The title and all others. */
    List<String> allSayings() {
        return Stream.concat(Stream.of(title), sayings.stream()).toList();
    }

    /** This with another answer. */
    FaqEntry answering(String other) {
        return new FaqEntry(title, other, sayings, buttons, link, photo);
    }

    /** The answer as a customer sees it. Users who see buttons cannot type, so one of them leads home. */
    Reply reply() {
        Reply reply = buttons.isEmpty() ? Reply.of(answer) : Reply.of(answer).withKeyboard(keyboard());
        Reply linked = link == null ? reply : reply.withLink(link.button());
        return photo == null ? linked : linked.withPhoto(photo.photo());
    }

    private Keyboard keyboard() {
        Set<String> labels = new LinkedHashSet<>(buttons);
        labels.add(SharedWords.HOME);
        return new Keyboard(List.copyOf(labels));
    }
}
