package kr.plusbot.shop.faq;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.shop.hours.ShopHours;

/** Answers questions of customers that the shop's owner has written down. Safe across threads. */
@Singleton
final class FaqFallback implements Fallback {

    /** In UTF-16 units; a longer text is no question. */
    private static final int LONGEST = 200;

    private final Faqs faqs;
    private final ShopHours hours;
    private final JdbcUnanswered unanswered;

    @Inject
    FaqFallback(Faqs faqs, ShopHours hours, JdbcUnanswered unanswered) {
        this.faqs = faqs;
        this.hours = hours;
        this.unanswered = unanswered;
    }

    @Override
    public Optional<Reply> answer(IncomingMessage message) {
        return find(message)
                .flatMap(found -> found.sure().isPresent() ? sure(found, message) : suggest(found.suggestions()));
    }

    @Override
    public Optional<Reply> besides(IncomingMessage message) {
        return find(message).flatMap(found -> sure(found, message));
    }

    private Optional<Reply> sure(Found found, IncomingMessage message) {
        return found.sure().map(entry -> answered(entry, message).reply());
    }

    private Optional<Found> find(IncomingMessage message) {
        return message.content().length() > LONGEST
                ? Optional.empty()
                : Optional.of(faqs.of(message.bot()).find(message.content()));
    }

    @Override
    public void notUnderstood(IncomingMessage message) {
        unanswered.count(message);
    }

    /** The entry with the answer of this moment. */
    private FaqEntry answered(FaqEntry entry, IncomingMessage message) {
        return HoursEntry.is(entry)
                ? hours.answer(message.bot(), message.content())
                        .map(entry::answering)
                        .orElse(entry)
                : entry;
    }

    private static Optional<Reply> suggest(List<FaqEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<String> buttons =
                new ArrayList<>(entries.stream().map(FaqEntry::title).toList());
        buttons.add(SharedWords.HOME);
        return Optional.of(Reply.of("혹시 이런 것이 궁금하신가요? 아래에서 골라 주세요.").withKeyboard(new Keyboard(buttons)));
    }
}
