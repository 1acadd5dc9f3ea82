package kr.plusbot.kakao.openbuilder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.kakao.openbuilder.SkillResponse.QuickReply;
import org.jspecify.annotations.Nullable;

/**
 * Shows more buttons than fit one answer on several pages. The last page leads back to the first. Turning a page
 * reaches no command and no dialogue, so it works in all of them. Safe across threads.
 *
 * <p>The button that turns the page carries all the others, so a restarted bot and another replica know them. When
 * users type the word instead, this process remembers what it showed them. If it does not, the word is an ordinary
 * message, and a dialogue that asks again for a button shows the page that was wanted.
 */
@Singleton
final class QuickReplies {

    static final String MORE = "더보기";

    private static final String EXTRA = "buttons";
    private static final Pattern TURN = Pattern.compile("더 ?보기(?: (\\d{1,3}))?");

    /** As many as the old API shows. */
    private static final int MOST_BUTTONS = 100;

    private static final int ON_A_PAGE = Limit.QUICK_REPLIES.most() - 1;

    /** At most about 25 MB, with 5 KB for each keyboard. */
    private static final int MOST_USERS = 5_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<UserId, Shown> shown = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_USERS)
            .executor(Runnable::run)
            .build();

    @Inject
    QuickReplies() {}

    /** The buttons of the answer to a call. */
    List<QuickReply> of(SkillPayload payload, Reply reply) {
        Shown all = new Shown(labels(reply.keyboard()), 1);
        return show(payload.sender().user(), wanted(payload, all).map(all::at).orElse(all));
    }

    /** The first buttons of an answer that comes without a call. */
    List<QuickReply> of(UserId user, Reply reply) {
        return show(user, new Shown(labels(reply.keyboard()), 1));
    }

    /** Buttons and suggestions look the same here, since the user can type beside both. */
    private static List<String> labels(@Nullable Keyboard keyboard) {
        return keyboard == null
                ? List.of()
                : Stream.concat(keyboard.buttons().stream(), keyboard.suggestions().stream())
                        .distinct()
                        .toList();
    }

    /** The answer to a user who turns the page; empty when they do not, or when nobody knows what they saw. */
    Optional<SkillResponse> turn(SkillPayload payload) {
        Shown last = last(payload);
        return last.isOnOnePage() || last.offers(payload.utterance())
                ? Optional.empty()
                : wanted(payload, last).map(page -> page(payload.sender().user(), last.at(page)));
    }

    private SkillResponse page(UserId user, Shown page) {
        String text = "골라 주세요. (%d/%d)".formatted(page.number(), page.count());
        return SkillResponse.of(List.of(new Bubble.SimpleText(text)), show(user, page));
    }

    private List<QuickReply> show(UserId user, Shown page) {
        if (page.isOnOnePage()) {
            shown.invalidate(user);
        } else {
            shown.put(user, page);
        }
        return page.replies();
    }

    private Shown last(SkillPayload payload) {
        List<String> carried = payload.extras(EXTRA);
        Shown remembered = shown.getIfPresent(payload.sender().user());
        return carried.isEmpty() && remembered != null ? remembered : new Shown(carried, 1);
    }

    /** The page that the user asks for, by its number or as the next one; empty when they ask for none. */
    private static Optional<Integer> wanted(SkillPayload payload, Shown last) {
        Matcher turn = TURN.matcher(Normalizer.normalize(payload.utterance(), Normalizer.Form.NFC));
        return turn.matches()
                ? Optional.of(turn.group(1) == null ? last.number() + 1 : Integer.parseInt(turn.group(1)))
                : Optional.empty();
    }

    /**
     * One page of buttons. Immutable.
     *
     * @param buttons those of all pages
     * @param number from 1
     */
    private record Shown(List<String> buttons, int number) {

        Shown {
            buttons = List.copyOf(buttons.subList(0, Math.min(buttons.size(), MOST_BUTTONS)));
        }

        boolean isOnOnePage() {
            return Limit.QUICK_REPLIES.fits(buttons);
        }

        boolean offers(String words) {
            return buttons.stream().anyMatch(label -> Phrase.isSame(label, words));
        }

        int count() {
            return (buttons.size() + ON_A_PAGE - 1) / ON_A_PAGE;
        }

        /** Another page; behind the last one comes the first. */
        Shown at(int page) {
            return isOnOnePage() ? this : new Shown(buttons, Math.floorMod(page - 1, count()) + 1);
        }

        List<QuickReply> replies() {
            int start = isOnOnePage() ? 0 : (number - 1) * ON_A_PAGE;
            int end = isOnOnePage() ? buttons.size() : Math.min(buttons.size(), start + ON_A_PAGE);
            Stream<QuickReply> page = buttons.subList(start, end).stream().map(QuickReply::saying);
            return (isOnOnePage() ? page : Stream.concat(page, Stream.of(more()))).toList();
        }

        private QuickReply more() {
            return new QuickReply(MORE, "message", MORE + " " + at(number + 1).number(), Map.of(EXTRA, buttons));
        }
    }
}
