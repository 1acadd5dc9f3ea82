package kr.plusbot.openbuilder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.chat.Keyboard;
import kr.plusbot.chat.Phrase;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.UserId;
import kr.plusbot.openbuilder.SkillResponse.QuickReply;

/**
 * Shows more buttons than go into one answer on several pages, the last of which leads back to the first. Turning a page
 * reaches no command and no dialogue, so all of them have it. Safe across threads.
 *
 * <p>The button that turns the page carries all the others, so a restarted bot and another replica know them; where a tap
 * does not bring them along, or the user types, this process remembers them.
 */
@Singleton
final class QuickReplies {

    static final String MORE = "더보기";

    private static final String EXTRA = "buttons";
    private static final Pattern TURN = Pattern.compile(MORE + "(?: (\\d{1,3}))?");

    /** As many as the old API shows; more nobody reads. */
    private static final int MOST_BUTTONS = 100;

    private static final int ON_A_PAGE = Limit.QUICK_REPLIES.most() - 1;

    /** At about 5 KB a keyboard, 25 MB at the most. */
    private static final int MOST_USERS = 5_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<UserId, List<String>> shown = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_USERS)
            .executor(Runnable::run)
            .build();

    @Inject
    QuickReplies() {}

    /** The buttons of an answer to this user. */
    List<QuickReply> of(UserId user, Reply reply) {
        Keyboard keyboard = reply.keyboard();
        List<String> buttons = keyboard == null ? List.of() : keyboard.buttons();
        List<String> known = List.copyOf(buttons.subList(0, Math.min(buttons.size(), MOST_BUTTONS)));
        if (Limit.QUICK_REPLIES.fits(known)) {
            shown.invalidate(user);
        } else {
            shown.put(user, known);
        }
        return page(known, 1);
    }

    /** The answer to a user who turns the page; empty when he does not. */
    Optional<SkillResponse> turn(SkillPayload payload) {
        Matcher turn = TURN.matcher(payload.utterance());
        List<String> buttons = turn.matches() ? buttons(payload) : List.of();
        if (Limit.QUICK_REPLIES.fits(buttons)
                || buttons.stream().anyMatch(label -> Phrase.isSame(label, payload.utterance()))) {
            return Optional.empty();
        }
        int wanted = turn.group(1) == null ? 2 : Integer.parseInt(turn.group(1));
        int page = Math.max(1, Math.min(wanted, pages(buttons)));
        String text = "골라 주세요. (%d/%d)".formatted(page, pages(buttons));
        return Optional.of(SkillResponse.of(List.of(new Bubble.SimpleText(text)), page(buttons, page)));
    }

    private List<String> buttons(SkillPayload payload) {
        List<String> carried = payload.extras(EXTRA);
        List<String> remembered =
                Optional.ofNullable(shown.getIfPresent(payload.user())).orElse(List.of());
        return carried.isEmpty() ? remembered : carried.subList(0, Math.min(carried.size(), MOST_BUTTONS));
    }

    private static List<QuickReply> page(List<String> buttons, int number) {
        if (Limit.QUICK_REPLIES.fits(buttons)) {
            return buttons.stream().map(QuickReply::saying).toList();
        }
        int start = (number - 1) * ON_A_PAGE;
        List<QuickReply> page =
                new ArrayList<>(buttons.subList(start, Math.min(buttons.size(), start + ON_A_PAGE)).stream()
                        .map(QuickReply::saying)
                        .toList());
        int next = number % pages(buttons) + 1;
        page.add(new QuickReply(MORE, "message", MORE + " " + next, Map.of(EXTRA, buttons)));
        return page;
    }

    private static int pages(List<String> buttons) {
        return (buttons.size() + ON_A_PAGE - 1) / ON_A_PAGE;
    }
}
